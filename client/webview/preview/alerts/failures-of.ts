import type { SampleAlert } from '../../../../core/src/alert.js';
import type { ConditionFailure } from '../../../../core/src/match/selector.js';
import { outcomeFailures } from '../../../../core/src/preview/outcome-failures.js';
import type { AlertOutcome, FunnelCondition } from '../../../../core/src/preview/receiver-matches.js';
import type { Range } from '../../../../core/src/text/range.js';

/** Why a condition holds an alert back, with the condition's place in the manifest. */
export interface PlacedFailure {
  readonly failure: ConditionFailure;
  readonly range: Range | undefined;
}

export function failuresOf(
  sample: SampleAlert,
  outcome: AlertOutcome,
  conditions: readonly FunnelCondition[],
): readonly PlacedFailure[] {
  const failures = outcomeFailures({ conditions, outcomes: [outcome], alerts: [0] }, 0, sample);
  return failures.map((failure, index) => ({ failure, range: conditions[outcome.failing[index] ?? -1]?.range }));
}
