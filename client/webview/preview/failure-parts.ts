import type { ConditionFailure } from '../../../core/src/match/selector.js';
import { type Phrase, phrase } from '../../../core/src/text/phrase.js';
import { say } from './say.js';

/** Why a condition holds an alert back, cut into the pieces that the panel draws differently. */
export interface FailureParts {
  readonly label: string;
  /** The alert's value; undefined when it lacks the label. */
  readonly actual: string | undefined;
  /** How `wanted` is meant, such as `wanted one of`. */
  readonly wish: string;
  readonly wanted: readonly WantedValue[];
  /** One of the wanted values is the actual one in other capitals: most likely a slip. */
  readonly onlyCaseDiffers: boolean;
}

export interface WantedValue {
  readonly text: string;
  readonly onlyCaseDiffers: boolean;
}

export function failureParts(failure: ConditionFailure): FailureParts {
  const { key, actual, operator } = failure;
  const comparesText = operator !== 'NotIn' && operator !== 'DoesNotExist' && operator !== 'Exists';
  const wanted = failure.wanted.map((text) => ({
    text,
    onlyCaseDiffers: comparesText && actual !== undefined && sameButCase(text, actual),
  }));
  return {
    label: key,
    actual,
    wish: say(wishOf(failure)),
    wanted,
    onlyCaseDiffers: wanted.some((value) => value.onlyCaseDiffers),
  };
}

/** The same as a sentence: for screen readers and for the filter. */
export function failureSentence(failure: ConditionFailure): string {
  const { label, actual, wanted, onlyCaseDiffers } = failureParts(failure);
  const values = wanted.map((value) => quoted(value.text)).join(', ');
  const wish = values === '' ? wishOf(failure) : phrase('{wish} {values}', { wish: wishOf(failure), values });
  const sentence =
    actual === undefined
      ? phrase('{label} is missing, {wish}', { label, wish })
      : phrase('{label} is “{value}”, {wish}', { label, value: actual, wish });
  return say(onlyCaseDiffers ? phrase('{failure} (only the case differs)', { failure: sentence }) : sentence);
}

function wishOf({ place, operator, wanted }: ConditionFailure): Phrase {
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

function sameButCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase();
}

function quoted(text: string): string {
  return `“${text}”`;
}
