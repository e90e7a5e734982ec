import { both, isNever, opposite } from '../open-labels/formula.js';
import type { ReachCondition } from './rule-route.js';

/**
 * Whether alerts of a rule meet one condition and not the other. Undefined when a condition is too complex to tell.
 *
 * @param other of alerts with the same labels
 */
export function reachesMore({ formula, values }: ReachCondition, other: ReachCondition): boolean | undefined {
  const rest = both(formula, opposite(other.formula, values));
  return rest === 'complex' ? undefined : !isNever(rest);
}
