import type { ConditionFailure } from '../../model/selector/selector.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import { type NearMiss, nearMiss } from './near-miss.js';
import { showValues } from './show-values.js';

/**
 * Why an alert does not match a condition, in one sentence: `severity is "warning", wanted one of critical, error`.
 * @param translations default: English
 */
export function explainFailure(failure: ConditionFailure, translations?: Translations): string {
  return renderPhrase(failurePhrase(failure), translations);
}

/** The same explanation as a phrase, to be translated later. */
export function failurePhrase(failure: ConditionFailure): Phrase {
  const miss = nearMiss(failure);
  const sentence = stateAndRequirement(stateOf(failure), requirementOf(failure));
  return miss ? phrase('{failure} ({hint})', { failure: sentence, hint: HINTS[miss] }) : sentence;
}

function stateAndRequirement(state: Phrase, requirement: Phrase | undefined): Phrase {
  return requirement ? phrase('{state}, {requirement}', { state, requirement }) : state;
}

function stateOf({ key, actual }: ConditionFailure): Phrase {
  return actual === undefined
    ? phrase('label {label} is missing', { label: key })
    : phrase('{label} is {actual}', { label: key, actual: JSON.stringify(actual) });
}

function requirementOf({ operator, wanted, actual }: ConditionFailure): Phrase | undefined {
  const values = showValues(wanted);
  switch (operator) {
    case 'In':
      return wanted.length === 1
        ? phrase('wanted {value}', { value: values })
        : phrase('wanted one of {values}', { values });
    case 'NotIn':
      return wanted.length === 1 ? phrase('wanted anything else') : phrase('wanted none of {values}', { values });
    case 'DoesNotExist':
      return phrase('wanted no such label');
    case 'Match':
      return actual === undefined
        ? phrase('and the empty text does not match /{regex}/', { regex: wanted[0] ?? '' })
        : phrase('which does not match /{regex}/', { regex: wanted[0] ?? '' });
    default:
      return undefined;
  }
}

const HINTS: Readonly<Record<NearMiss, Phrase>> = {
  case: phrase('case differs'),
  blanks: phrase('spaces around the value differ'),
  part: phrase('In compares the whole value'),
};
