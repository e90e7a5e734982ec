import type { NearMiss } from '../../../../core/src/manager/matching/near-miss.js';
import type { ConditionFailure } from '../../../../core/src/model/selector/selector.js';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';

/** Why an alert does not match a condition, split into the parts that the panel renders differently. */
export interface FailureParts {
  readonly label: string;
  /** The alert's value; undefined when it lacks the label. */
  readonly actual: string | undefined;
  /** How to read `wanted`, such as `wanted one of`. */
  readonly expectation: string;
  readonly wanted: readonly WantedValue[];
  /** The likely typo, such as `case differs`; undefined: none found. */
  readonly typo: string | undefined;
}

export interface WantedValue {
  readonly text: string;
  /** The alert's value differs from this one only by a typo. */
  readonly mistyped: boolean;
}

const TYPOS: Readonly<Record<NearMiss, Phrase>> = {
  case: phrase('case differs'),
  blanks: phrase('spaces around the value differ'),
  part: phrase('In compares the whole value'),
};

/** @param miss the typo found in this failure */
export function failureParts(failure: ConditionFailure, miss: NearMiss | undefined): FailureParts {
  const { key, actual } = failure;
  const wanted = failure.wanted.map((text) => ({ text, mistyped: miss !== undefined && isMeant(text, actual, miss) }));
  return {
    label: key,
    actual,
    expectation: translate(expectationOf(failure)),
    wanted,
    typo: miss && translate(TYPOS[miss]),
  };
}

/** The same as a sentence, for screen readers and tooltips. */
export function failureSentence(failure: ConditionFailure, miss: NearMiss | undefined): string {
  const { label, actual, wanted, typo } = failureParts(failure, miss);
  const values = wanted.map((value) => quoted(value.text)).join(', ');
  const expectation =
    values === ''
      ? expectationOf(failure)
      : phrase('{expectation} {values}', { expectation: expectationOf(failure), values });
  const sentence =
    actual === undefined
      ? phrase('{label} is missing, {expectation}', { label, expectation })
      : phrase('{label} is “{value}”, {expectation}', { label, value: actual, expectation });
  return translate(typo === undefined ? sentence : phrase('{failure} ({hint})', { failure: sentence, hint: typo }));
}

function expectationOf({ place, operator, wanted }: ConditionFailure): Phrase {
  if (place.in === 'matchLabels') return phrase('wanted');
  switch (operator) {
    case 'In':
      return wanted.length === 1 ? phrase('wanted') : phrase('wanted one of');
    case 'NotIn':
      return wanted.length === 1 ? phrase('wanted anything but') : phrase('wanted none of');
    case 'Exists':
      return phrase('wanted any value');
    case 'DoesNotExist':
      return phrase('wanted no such label');
    case 'Match':
      return phrase('wanted a match of');
    default:
      return phrase('wanted by {operator}', { operator });
  }
}

function isMeant(wanted: string, actual: string | undefined, miss: NearMiss): boolean {
  if (actual === undefined) return false;
  switch (miss) {
    case 'case':
      return wanted.toLowerCase() === actual.toLowerCase();
    case 'blanks':
      return wanted.trim() === actual.trim();
    case 'part':
      return wanted !== '' && actual.includes(wanted);
  }
}

function quoted(text: string): string {
  return `“${text}”`;
}
