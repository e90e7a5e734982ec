import type { Range } from '../text/range.js';
import { type ConditionPlace, type LabelSelector, samePlace } from './selector/selector.js';

/** The facts of a receiver that a preview of its conditions needs: plain data, with ranges. */
export interface ReceiverConditions {
  readonly name: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly enabled: boolean;
  /** Undefined: no conditions, every alert matches. */
  readonly selector: LabelSelector | undefined;
  readonly conditions: readonly PlacedCondition[];
}

export interface PlacedCondition {
  readonly place: ConditionPlace;
  readonly range: Range;
}

/** The condition at a place of its selector. */
export function conditionAt(
  place: ConditionPlace | undefined,
  conditions: readonly PlacedCondition[] = [],
): PlacedCondition | undefined {
  return place && conditions.find((condition) => samePlace(condition.place, place));
}
