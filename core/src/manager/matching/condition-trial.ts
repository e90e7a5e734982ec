import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { labelOf } from '../../model/selector/label-of.js';
import { findNearMiss, type NearMiss } from './near-miss.js';

/** The result of one condition for an alert. */
export interface ConditionResult {
  /** Whether it holds, or may hold because its value is not known. */
  readonly holds: boolean;
  /** Whether nobody can tell. */
  readonly undecided: boolean;
  /** Why the condition is a near miss. */
  readonly miss: NearMiss | undefined;
}

/**
 * Evaluates one condition for many alerts. Evaluates each value of its label only once, because values repeat and
 * expressions are slow. A condition that cannot be evaluated does not hold.
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
    const surely = condition.holds?.(value) === true;
    const undecided = !surely && condition.unknown?.mayHold(value) === true;
    const holds = surely || undecided;
    const result = { holds, undecided, miss: holds || !condition.holds ? undefined : missOf(value) };
    known.set(value, result);
    return result;
  };
}
