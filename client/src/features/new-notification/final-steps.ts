import { l10n, type QuickPickItem } from 'vscode';
import type { Release, Requirement } from '#core';
import { askChoice } from '../../infrastructure/ask-choice.js';
import type { Step } from '../../infrastructure/run-steps.js';
import { askCondition, conditionLabel, REMOVE_BUTTON } from './condition-steps.js';
import type { Draft } from './notification-draft.js';
import { wizardTitle } from './wizard-title.js';

interface ConditionItem extends QuickPickItem {
  readonly action: 'go on' | 'add' | Requirement;
}

/** Asks for the conditions, the message format and the file. */
export function finalSteps(fileName: string | undefined, release: Release): readonly Step<Draft>[] {
  return [conditionsStep(release), formatStep(release), ...(fileName === undefined ? [] : [placeStep(fileName)])];
}

const conditionsStep = (release: Release): Step<Draft> => ({
  async ask(draft, number, keep) {
    let { conditions } = draft;
    const change = (changed: Draft['conditions']): void => {
      conditions = changed;
      keep({ ...draft, conditions });
    };
    for (;;) {
      const items: readonly ConditionItem[] = [
        {
          label: l10n.t('$(arrow-right) Continue'),
          description: conditions.length === 0 ? l10n.t('every alert') : l10n.t('alerts that meet all conditions'),
          action: 'go on',
        },
        { label: l10n.t('$(add) Add a condition…'), action: 'add' },
        ...conditions.map((condition) => ({
          label: `$(filter) ${conditionLabel(condition, l10n.bundle ?? {})}`,
          buttons: [REMOVE_BUTTON],
          action: condition,
        })),
      ];
      const choice = await askChoice({
        ...number,
        title: wizardTitle(),
        placeholder: l10n.t('Select which alerts to receive'),
        items,
        chosen: items.slice(0, 1),
      });
      if (typeof choice !== 'object') return choice;
      const action = choice.items[0]?.action;
      if (action === 'go on') return { ...draft, conditions };
      if (action === 'add') {
        const added = await askCondition(release);
        if (added) change([...conditions, added]);
      } else if (choice.button) change(conditions.filter((condition) => condition !== action));
    }
  },
});

const formatStep = (release: Release): Step<Draft> => ({
  // Before `v2beta2` receivers have no format of their own.
  applies: () => release.apiVersions.includes('v2beta2'),
  async ask(draft, number) {
    const items = [
      { label: 'text', description: l10n.t('plain text, the manager’s default'), tmplType: 'text' },
      { label: 'markdown', description: l10n.t('headings, bold and links'), tmplType: 'markdown' },
    ] as const;
    const chosen = items.filter(({ tmplType }) => tmplType === draft.tmplType);
    const placeholder = l10n.t('Select a message format');
    const choice = await askChoice({ ...number, title: wizardTitle(), placeholder, items, chosen });
    if (typeof choice !== 'object') return choice;
    return { ...draft, tmplType: choice.items[0]?.tmplType ?? draft.tmplType };
  },
});

function placeStep(fileName: string): Step<Draft> {
  return {
    async ask(draft, number) {
      const items = [
        { label: l10n.t('$(new-file) In a new file'), place: 'new' },
        { label: l10n.t('$(arrow-down) At the end of {file}', { file: fileName }), place: 'here' },
      ] as const;
      const chosen = items.filter(({ place }) => place === draft.place);
      const placeholder = l10n.t('Where should the manifests be created?');
      const choice = await askChoice({ ...number, title: wizardTitle(), placeholder, items, chosen });
      if (typeof choice !== 'object') return choice;
      return { ...draft, place: choice.items[0]?.place ?? draft.place };
    },
  };
}
