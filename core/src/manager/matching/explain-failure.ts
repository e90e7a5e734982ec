import type { ConditionFailure } from '../../model/selector/selector.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import { type NearMiss, nearMiss } from './near-miss.js';
import { showValues } from './show-values.js';

/**
 * Why a condition does not let an alert through, in one sentence: `severity is "warning", wanted one of critical, error`.
 * @param translations default: English
 */
export function explainFailure(failure: ConditionFailure, translations?: Translations): string {
  return renderPhrase(failurePhrase(failure), translations);
}

/** The same, to be put into a language later. */
export function failurePhrase(failure: ConditionFailure): Phrase {
  const miss = nearMiss(failure);
  const sentence = stateAndWish(stateOf(failure), wishOf(failure));
  return miss ? phrase('{failure} ({hint})', { failure: sentence, hint: HINTS[miss] }) : sentence;
}

function stateAndWish(state: Phrase, wish: Phrase | undefined): Phrase {
  return wish ? phrase('{state}, {requirement}', { state, wish }) : state;
}

function stateOf({ key, actual }: ConditionFailure): Phrase {
  return actual === undefined
    ? phrase('label {label} is missing', { label: key })
    : phrase('{label} is {actual}', { label: key, actual: JSON.stringify(actual) });
}

function wishOf({ operator, wanted, actual }: ConditionFailure): Phrase | undefined {
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
