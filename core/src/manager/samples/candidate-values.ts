import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { exampleTexts } from '../../model/selector/example-texts.js';

/** A label's value; undefined: the label is missing. */
export type Candidate = string | undefined;

const MAX_TEXTS = 12;

/** Distinct values that may meet all conditions on one label, the most natural first. The last is a missing label. */
export function matchingCandidates(conditions: readonly CompiledCondition[]): readonly Candidate[] {
  const texts = conditions
    .filter(({ operator }) => operator === 'Match')
    .map(({ wanted: [pattern = ''] }) => (pattern === '' ? [] : exampleTexts(pattern).slice(0, MAX_TEXTS)));
  return [
    ...new Set<Candidate>([
      ...conditions.flatMap(({ operator, wanted }) => (operator === 'In' ? wanted : [])),
      ...texts.flat(),
      ...joined(texts),
      ...PLAIN,
      undefined,
    ]),
  ];
}

/** Texts that contain a match of each expression, in order and in reverse order. */
function joined(texts: readonly (readonly string[])[]): readonly string[] {
  const firsts = texts.flatMap(([first]) => first ?? []);
  if (firsts.length < 2) return [];
  return ['', '-'].flatMap((between) => [firsts.join(between), [...firsts].reverse().join(between)]);
}

/** Placeholders without a meaning. */
const PLAIN = ['example', 'sample', 'demo', 'other', 'example-1', 'sample-1', 'x'];

/** Values that may not meet a condition, starting with those that are nearest to a matching value. */
export function failingCandidates(
  { operator, wanted }: CompiledCondition,
  matching: readonly Candidate[],
): readonly Candidate[] {
  const texts = matching.flatMap((value) => value || []);
  switch (operator) {
    case 'NotIn':
      return wanted;
    case 'Exists':
      return [undefined];
    case 'DoesNotExist':
      return [...texts, ...PLAIN];
    default:
      return [...new Set([...texts.slice(0, MAX_TEXTS).flatMap(nearly), ...PLAIN, '', undefined])];
  }
}

function nearly(value: string): readonly string[] {
  return [
    swapCase(value),
    `${value}-1`,
    `x-${value}`,
    value.slice(0, -1),
    value.slice(1),
    [...value].reverse().join(''),
  ].filter((other) => other !== value);
}

function swapCase(value: string): string {
  const lower = value.toLowerCase();
  return value === lower ? value.charAt(0).toUpperCase() + value.slice(1) : lower;
}

interface ChosenValue {
  readonly value: Candidate;
  /** The number of conditions that the value does not meet. */
  readonly unmet: number;
}

/** The first value that meets the most conditions; undefined without candidates. */
export function chooseValue(
  candidates: readonly Candidate[],
  conditions: readonly CompiledCondition[],
): ChosenValue | undefined {
  let best: ChosenValue | undefined;
  for (const value of candidates) {
    const unmet = conditions.filter(({ holds }) => holds?.(value) !== true).length;
    if (!best || unmet < best.unmet) best = { value, unmet };
    if (unmet === 0) break;
  }
  return best;
}
