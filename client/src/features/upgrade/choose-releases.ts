import { l10n, type QuickPickItem } from 'vscode';
import { formatManagerVersion, type ManagerVersion } from '#core';
import { askChoice } from '../../infrastructure/ask-choice.js';
import { runSteps, type Step } from '../../infrastructure/run-steps.js';
import { choiceAfter, choiceOf, isSame, type ReleaseChoice, releaseChoices } from './upgrade-choices.js';

/** The names of the releases to compare. */
export interface ChosenReleases {
  readonly from: string;
  readonly to: string;
}

interface Draft {
  readonly from?: ReleaseChoice;
  readonly to?: ReleaseChoice;
}

interface ReleaseItem extends QuickPickItem {
  readonly choice: ReleaseChoice;
}

/**
 * Asks which release the cluster runs and which one it moves to; other versions can be typed. Undefined: cancelled.
 *
 * @param current the targeted version
 */
export async function chooseReleases(current: ManagerVersion | undefined): Promise<ChosenReleases | undefined> {
  const choices = releaseChoices(current);
  const { from, to } = (await runSteps<Draft>([fromStep(choices, current), toStep(choices)], {})) ?? {};
  return from && to && { from: from.name, to: to.name };
}

function fromStep(choices: readonly ReleaseChoice[], current: ManagerVersion | undefined): Step<Draft> {
  return {
    async ask(draft, number) {
      const items = choices.map((choice) => itemOf(choice, current));
      const wanted = draft.from?.version ?? current;
      const choice = await askChoice({
        ...number,
        title: l10n.t('Check an Upgrade'),
        placeholder: l10n.t('Select the version that the cluster runs now, or type it'),
        items,
        chosen: items.filter((item) => wanted && isSame(item.choice.version, wanted)),
        typed,
      });
      if (typeof choice !== 'object') return choice;
      const from = choice.items[0]?.choice;
      return from ? { ...draft, from } : draft;
    },
  };
}

function toStep(choices: readonly ReleaseChoice[]): Step<Draft> {
  return {
    async ask(draft, number) {
      const { from } = draft;
      if (!from) return undefined;
      const items = choices.filter(({ version }) => !isSame(version, from.version)).map((choice) => itemOf(choice));
      const wanted = draft.to ?? choiceAfter(from);
      const choice = await askChoice({
        ...number,
        title: l10n.t('Check an Upgrade'),
        placeholder: l10n.t('Select the version that the cluster moves to, or type it'),
        items,
        chosen: items.filter((item) => wanted && isSame(item.choice.version, wanted.version)),
        typed: (text) => {
          const item = typed(text);
          return item && isSame(item.choice.version, from.version) ? undefined : item;
        },
      });
      if (typeof choice !== 'object') return choice;
      const to = choice.items[0]?.choice;
      return to ? { ...draft, to } : draft;
    },
  };
}

function typed(text: string): ReleaseItem | undefined {
  const choice = choiceOf(text);
  return choice && itemOf(choice);
}

function itemOf(choice: ReleaseChoice, current?: ManagerVersion): ReleaseItem {
  const { kubeSphere } = choice.version;
  const manager = l10n.t('notification manager {version}', { version: formatManagerVersion(choice.version) });
  const isCurrent = current !== undefined && isSame(choice.version, current);
  return {
    choice,
    label: kubeSphere === undefined ? formatManagerVersion(choice.version) : `KubeSphere ${kubeSphere}`,
    description: isCurrent ? l10n.t('{manager}, the current target', { manager }) : manager,
  };
}
