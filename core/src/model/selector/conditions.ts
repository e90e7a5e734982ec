import type { ConditionPlace, LabelSelector, Requirement } from './selector.js';

/** A requirement and where it stands; a pair of `matchLabels` is an `In` with its one value. */
export interface Condition extends Requirement {
  readonly place: ConditionPlace;
}

/** What a selector asks, in its order: `matchLabels`, then `matchExpressions`. All of it must hold. */
export function conditionsOf(selector: LabelSelector): readonly Condition[] {
  const pairs = Object.entries(selector.matchLabels ?? {}).map(
    ([key, value]): Condition => ({ place: { in: 'matchLabels', key }, key, operator: 'In', values: [value] }),
  );
  const expressions = (selector.matchExpressions ?? []).map(
    (requirement, index): Condition => ({ ...requirement, place: { in: 'matchExpressions', index } }),
  );
  return [...pairs, ...expressions];
}
