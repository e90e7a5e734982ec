import { l10n, ThemeIcon } from 'vscode';
import {
  checkRequirement,
  describeCondition,
  knownLabels,
  knownLabelValues,
  operatorsOf,
  type Phrase,
  phrase,
  type Release,
  type Requirement,
} from '#core';
import { askChoice } from '../../infrastructure/ask-choice.js';
import { localize } from '../../infrastructure/localize.js';
import { runSteps, type Step } from '../../infrastructure/run-steps.js';
import { askText } from './ask-text.js';

const title = (): string => l10n.t('New Condition');

/** The operators in the console's words. */
const OPERATOR_WORDS: Readonly<Record<string, Phrase>> = {
  In: phrase('is one of the values'),
  NotIn: phrase('is none of the values, or the label is missing'),
  Exists: phrase('the label exists'),
  DoesNotExist: phrase('the label is missing'),
  Match: phrase('contains a match of a regular expression'),
};

/** Asks for label, operator and values; undefined when the user goes back past the first, or cancels. */
export async function askCondition(release: Release): Promise<Requirement | undefined> {
  const first: Requirement = { key: '', operator: 'In', values: [] };
  let left = false;
  const start: Step<Requirement> = {
    ...labelStep,
    async ask(draft, number, keep) {
      const answer = await labelStep.ask(draft, number, keep);
      left = answer === 'back';
      return left ? undefined : answer;
    },
  };
  return runSteps([start, operatorStep(release), valuesStep, expressionStep], first);
}

const labelStep: Step<Requirement> = {
  async ask(draft, number) {
    const items = [...knownLabels()].map((label) => ({
      label,
      description: knownLabelValues(label)
        .slice(0, 4)
        .map(({ value }) => value)
        .join(', '),
    }));
    const choice = await askChoice({
      ...number,
      title: title(),
      placeholder: l10n.t('Select a label, or type another one'),
      items,
      chosen: items.filter(({ label }) => label === draft.key),
      backable: true,
      typed: (text) =>
        text !== '' && checkRequirement({ key: text, operator: 'Exists' }) === undefined
          ? { label: text, description: l10n.t('another label') }
          : undefined,
    });
    if (typeof choice !== 'object') return choice;
    return { ...draft, key: choice.items[0]?.label ?? draft.key };
  },
};

const operatorStep = (release: Release): Step<Requirement> => ({
  async ask(draft, number) {
    const items = operatorsOf(release).map(({ name }) => ({
      label: name,
      description: describeOperator(name),
    }));
    const choice = await askChoice({
      ...number,
      title: title(),
      placeholder: l10n.t('Select an operator for {label}', { label: draft.key }),
      items,
      chosen: items.filter(({ label }) => label === draft.operator),
    });
    if (typeof choice !== 'object') return choice;
    return { ...draft, operator: choice.items[0]?.label ?? draft.operator };
  },
});

function describeOperator(name: string): string {
  const words = OPERATOR_WORDS[name];
  return words ? localize(words) : '';
}

const takesValues = ({ operator }: Requirement): boolean => operator === 'In' || operator === 'NotIn';

const valuesStep: Step<Requirement> = {
  applies: takesValues,
  async ask(draft, number) {
    const known = knownLabelValues(draft.key).map(({ value, description }) => ({
      label: value,
      description: description ?? '',
    }));
    const own = (draft.values ?? [])
      .filter((value) => !known.some(({ label }) => label === value))
      .map((label) => ({ label, description: '' }));
    const items = [...known, ...own];
    const choice = await askChoice({
      ...number,
      title: title(),
      placeholder: l10n.t('Select the values, or type another one and select it'),
      items,
      chosen: items.filter(({ label }) => draft.values?.includes(label)),
      many: true,
      typed: (text) =>
        text !== '' && checkRequirement({ ...draft, values: [text] }) === undefined
          ? { label: text, description: l10n.t('another value') }
          : undefined,
    });
    if (typeof choice !== 'object') return choice;
    return { ...draft, values: choice.items.map(({ label }) => label) };
  },
};

const expressionStep: Step<Requirement> = {
  applies: ({ operator }) => operator === 'Match',
  async ask({ key, operator, regexValue = '' }, number) {
    const typed = await askText({
      ...number,
      title: title(),
      prompt: l10n.t('A regular expression (RE2) that matches any part of {label}', { label: key }),
      placeholder: l10n.t('such as ^web-'),
      value: regexValue,
      check: (value) => checkRequirement({ key, operator, regexValue: value.trim() }),
    });
    return typed === 'back' || typed === undefined ? typed : { key, operator, regexValue: typed };
  },
};

/** A condition in words, as in the preview. */
export function conditionLabel(
  { key, operator, values = [], regexValue }: Requirement,
  translations: Readonly<Record<string, string>>,
): string {
  return describeCondition({ key, operator, wanted: regexValue === undefined ? values : [regexValue] }, translations);
}

export const REMOVE_BUTTON = { iconPath: new ThemeIcon('trash'), tooltip: l10n.t('Remove') };
