import { type ClusterLabel, withCluster } from '../../model/release/cluster-label.js';
import type { ConditionRules } from '../../model/release/release.js';
import { compileSelector } from '../../model/selector/compile-selector.js';
import { type Labels, outcomeOf } from '../../model/selector/match-selector.js';
import type { LabelSelector, MatchResult } from '../../model/selector/selector.js';

type GivenLabels = NonNullable<Labels>;

/**
 * The labels of an alert as the manager sees them when it judges conditions.
 *
 * @param conditions the labels stay as they are unless one of these is about the cluster
 * @param cluster undefined: unknown
 */
export function seenLabels(
  conditions: readonly { readonly key: string }[],
  cluster: ClusterLabel | undefined,
): (labels: GivenLabels) => GivenLabels {
  const matters = cluster !== undefined && conditions.some(({ key }) => key === 'cluster');
  return (labels) => (matters ? withCluster(labels, cluster) : labels);
}

/** Judges the labels of alerts by conditions as the manager does. */
export function labelJudge(
  selector: LabelSelector | undefined,
  rules: ConditionRules,
): (labels: GivenLabels) => MatchResult['outcome'] {
  const compiled = compileSelector(selector, rules);
  const see = seenLabels(compiled.conditions, rules.cluster);
  return (labels) => outcomeOf(compiled, see(labels));
}
