import { reachesMore } from '../../manager/rules/reaches-more.js';
import type { RuleReceiver } from '../../manager/rules/rule-route.js';

/** How the alerts of a rule that a receiver gets change. */
export interface ReachChange {
  /** Some of them, or all, no longer arrive. */
  readonly fewer: boolean;
  /** Some that did not arrive do now. */
  readonly more: boolean;
  /** True as well where the conditions differ and it is unknown which of the two it is. */
  readonly differs: boolean;
}

/**
 * @param before undefined: never
 * @param haveSameLabels whether the rule gives its alerts the same labels in both states, so that conditions can be
 * compared for each alert
 */
export function compareReach(
  before: RuleReceiver | undefined,
  after: RuleReceiver | undefined,
  haveSameLabels: boolean,
): ReachChange {
  const [old, next] = [extentOf(before), extentOf(after)];
  if (old !== next) return { fewer: next < old, more: next > old, differs: true };
  if (!before || !after || old !== SOMETIMES) return SAME;
  const fewer = haveSameLabels ? reachesMore(before.condition, after.condition) : undefined;
  const more = haveSameLabels ? reachesMore(after.condition, before.condition) : undefined;
  if (fewer === undefined || more === undefined)
    return { ...SAME, differs: JSON.stringify(before.reach) !== JSON.stringify(after.reach) };
  return { fewer, more, differs: fewer || more };
}

const SOMETIMES = 1;
const SAME: ReachChange = { fewer: false, more: false, differs: false };

/** How much of the alerts of a rule a receiver gets: nothing, some, or all. */
function extentOf(receiver: RuleReceiver | undefined): number {
  if (!receiver) return 0;
  return receiver.reach.is === 'always' ? 2 : SOMETIMES;
}
