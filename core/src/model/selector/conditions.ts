import type { ConditionPlace, LabelSelector, Requirement } from './selector.js';

/** A requirement with its place; a pair of `matchLabels` is an `In` with one value. */
export interface Condition extends Requirement {
  readonly place: ConditionPlace;
}

/** The conditions of a selector in order: `matchLabels`, then `matchExpressions`. All must hold. */
export function conditionsOf(selector: LabelSelector): readonly Condition[] {
  const pairs = Object.entries(selector.matchLabels ?? {}).map(
    ([key, value]): Condition => ({ place: { in: 'matchLabels', key }, key, operator: 'In', values: [value] }),
  );
  const expressions = (selector.matchExpressions ?? []).map(
    (requirement, index): Condition => ({ ...requirement, place: { in: 'matchExpressions', index } }),
  );
  return [...pairs, ...expressions];
}
