import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { labelOf } from '../../model/selector/label-of.js';
import { findNearMiss, type NearMiss } from './near-miss.js';

/** What one condition says of an alert. */
export interface ConditionResult {
  readonly holds: boolean;
  /** Why it nearly held. */
  readonly miss: NearMiss | undefined;
}

/**
 * Tries one condition on many alerts; each value of its label once, as values repeat and expressions are slow. A condition
 * that cannot be evaluated does not hold.
 */
export function tryCondition(
  condition: CompiledCondition,
): (labels: Readonly<Record<string, string>>) => ConditionResult {
  const known = new Map<string | undefined, ConditionResult>();
  const missOf = findNearMiss(condition);
  return (labels) => {
    const value = labelOf(labels, condition.key);
    const before = known.get(value);
    if (before) return before;
    const holds = condition.holds?.(value) === true;
    const result = { holds, miss: holds || !condition.holds ? undefined : missOf(value) };
    known.set(value, result);
    return result;
  };
}
