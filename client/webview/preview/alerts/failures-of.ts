import { outcomeFailures } from '../../../../core/src/manager/matching/outcome-failures.js';
import type { AlertOutcome, ReceiverMatches } from '../../../../core/src/manager/matching/receiver-matches.js';
import type { SampleAlert } from '../../../../core/src/model/alert.js';
import type { ConditionFailure } from '../../../../core/src/model/selector/selector.js';
import type { Range } from '../../../../core/src/text/range.js';

/** Why an alert does not match a condition, with the condition's range in the manifest. */
export interface PlacedFailure {
  readonly failure: ConditionFailure;
  readonly range: Range | undefined;
}

export function failuresOf(
  sample: SampleAlert,
  outcome: AlertOutcome,
  { conditions, cluster }: Pick<ReceiverMatches, 'conditions' | 'cluster'>,
): readonly PlacedFailure[] {
  const failures = outcomeFailures(
    { conditions, outcomes: [outcome], alerts: [0], ...(cluster && { cluster }) },
    0,
    sample,
  );
  return failures.map((failure, index) => ({ failure, range: conditions[outcome.failing[index] ?? -1]?.range }));
}
