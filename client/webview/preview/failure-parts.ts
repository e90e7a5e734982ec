import type { ConditionFailure } from '../../../core/src/match/selector.js';

/** Why a condition holds an alert back, cut into the pieces that the panel draws differently. */
export interface FailureParts {
  readonly label: string;
  /** The alert's value; undefined when it lacks the label. */
  readonly actual: string | undefined;
  /** How `wanted` is meant, such as `wanted one of`. */
  readonly phrase: string;
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
    phrase: phraseOf(failure),
    wanted,
    onlyCaseDiffers: wanted.some((value) => value.onlyCaseDiffers),
  };
}

/** The same as a sentence: for screen readers and for the filter. */
export function failureSentence(failure: ConditionFailure): string {
  const parts = failureParts(failure);
  const has = parts.actual === undefined ? 'is missing' : `is ${quoted(parts.actual)}`;
  const wants = [parts.phrase, parts.wanted.map((value) => quoted(value.text)).join(', ')].filter(Boolean).join(' ');
  return `${parts.label} ${has}, ${wants}${parts.onlyCaseDiffers ? ' (only the case differs)' : ''}`;
}

function phraseOf({ place, operator, wanted }: ConditionFailure): string {
  if (place.in === 'matchLabels') return 'wanted';
  switch (operator) {
    case 'In':
      return wanted.length === 1 ? 'wanted' : 'wanted one of';
    case 'NotIn':
      return wanted.length === 1 ? 'wanted anything but' : 'wanted none of';
    case 'Exists':
      return 'wanted any value';
    case 'DoesNotExist':
      return 'wanted no such label';
    case 'Match':
      return 'wanted a match of';
    default:
      return `wanted by ${operator}`;
  }
}

function sameButCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase();
}

function quoted(text: string): string {
  return `“${text}”`;
}
