import type { Alert } from '../../model/alert.js';
import { labelOf } from '../../model/selector/label-of.js';
import type { ConditionFailure } from '../../model/selector/selector.js';
import type { ReceiverMatches } from './receiver-matches.js';
import { seenLabels } from './seen-labels.js';

/** Why one of the matched samples does not match; empty when it does, or when nobody can tell. */
export function outcomeFailures(
  { conditions, outcomes, alerts, cluster }: Pick<ReceiverMatches, 'conditions' | 'outcomes' | 'alerts' | 'cluster'>,
  index: number,
  sample: Pick<Alert, 'labels'>,
): readonly ConditionFailure[] {
  const outcome = outcomes[alerts[index] ?? -1];
  if (!outcome || outcome.verdict === 'unknown') return [];
  const labels = seenLabels(conditions, cluster)(sample.labels);
  return outcome.failing.flatMap((at) => {
    const condition = conditions[at];
    if (!condition) return [];
    const { place, key, operator, wanted } = condition;
    return [{ place, key, operator, wanted, actual: labelOf(labels, key) }];
  });
}
