import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { exampleTexts } from '../../model/selector/example-texts.js';

/** A label's value; undefined: the label is missing. */
export type Candidate = string | undefined;

const MAX_TEXTS = 12;

/** Values that may meet all conditions on one label, the most natural first, each once; the last one is a missing label. */
export function fittingCandidates(conditions: readonly CompiledCondition[]): readonly Candidate[] {
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

/** One text with all expressions in it, in their order and the other way round. */
function joined(texts: readonly (readonly string[])[]): readonly string[] {
  const firsts = texts.flatMap(([first]) => first ?? []);
  if (firsts.length < 2) return [];
  return ['', '-'].flatMap((between) => [firsts.join(between), [...firsts].reverse().join(between)]);
}

/** None of them says anything. */
const PLAIN = ['example', 'sample', 'demo', 'other', 'example-1', 'sample-1', 'x'];

/** Values that one condition may refuse, the nearest to one that it takes first. */
export function refusedCandidates(
  { operator, wanted }: CompiledCondition,
  fitting: readonly Candidate[],
): readonly Candidate[] {
  const taken = fitting.flatMap((value) => value || []);
  switch (operator) {
    case 'NotIn':
      return wanted;
    case 'Exists':
      return [undefined];
    case 'DoesNotExist':
      return [...taken, ...PLAIN];
    default:
      return [...new Set([...taken.slice(0, MAX_TEXTS).flatMap(nearly), ...PLAIN, '', undefined])];
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
  /** How many conditions it does not meet. */
  readonly unmet: number;
}

/** The first of some values that meets all conditions, else the first that meets most; undefined when there is none. */
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
