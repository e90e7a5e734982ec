import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import type { Candidate } from './candidate-values.js';

export interface ChosenValue {
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
