import { ANY_LABELS, eitherSet, onlyLabels, withLabel } from '../../go/promql/combine-sets.js';
import { certain } from '../../go/promql/knowledge.js';
import type { LabelSet } from '../../go/promql/label-set.js';
import type { Release } from '../release/release.js';
import { applyRuleLabels } from './applied-labels.js';
import { expressionLabels } from './expression-labels.js';
import type { RuleContext } from './rule-context.js';
import type { MetricRule, RuleObject } from './rule-facts.js';

const CLUSTER = 'cluster';
const WORKLOAD = ['namespace', 'workload', 'owner_kind', CLUSTER];
const NODE = ['node', 'host_ip', 'role', CLUSTER];
const NAMESPACE = ['namespace', 'workspace', CLUSTER];

/** The labels of KubeSphere's own recording rules, the most special names first (ks-installer: its rules). */
const BUILT_IN: readonly (readonly [name: RegExp, labels: readonly string[]])[] = [
  [/^namespace:workload_/, WORKLOAD],
  [/^namespace:container_.*:sum/, NAMESPACE],
  [/^namespace:pod_abnormal:(?:count|ratio)$/, NAMESPACE],
  [/^namespace:resourcequota_used:ratio$/, [...NAMESPACE, 'resource']],
  [/^node:/, NODE],
  [/^cluster:/, [CLUSTER]],
  [/^etcd:up:sum$/, [CLUSTER]],
  [/^etcd:etcd_/, ['node', CLUSTER]],
];

/** One rule for each kind of workload, which names the kind. */
const REPLICAS = /^namespace:(deployment|statefulset|daemonset)_unavailable_replicas:ratio$/;
const OWNER_KINDS: Readonly<Record<string, string>> = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
  daemonset: 'DaemonSet',
};

/** The labels of the series that recording rules write: those among the objects, and KubeSphere's own. */
export function recordedMetrics(objects: readonly RuleObject[], release: Release): RuleContext['recorded'] {
  const rules = new Map<string, MetricRule[]>();
  for (const rule of objects.flatMap(recordingRules)) {
    const same = rules.get(rule.name.text);
    if (same) same.push(rule);
    else rules.set(rule.name.text, [rule]);
  }
  const known = new Map<string, LabelSet | undefined>();
  const recorded = (metric: string): LabelSet | undefined => {
    if (known.has(metric)) return known.get(metric);
    // A rule that reads its own series leaves open which labels they have.
    known.set(metric, rules.has(metric) ? ANY_LABELS : undefined);
    const sets = (rules.get(metric) ?? []).map(({ expression, labels }) =>
      applyRuleLabels(expressionLabels(expression, { recorded }), labels),
    );
    const builtIn = builtInLabels(metric, release);
    const all = builtIn ? [...sets, builtIn] : sets;
    const set = all.length === 0 ? undefined : all.reduce(eitherSet);
    known.set(metric, set);
    return set;
  };
  return recorded;
}

/** The rules of an object that record series. */
export function recordingRules({ source, rules }: RuleObject): readonly MetricRule[] {
  return source === 'prometheus' ? rules.filter(({ type }) => type === 'record') : [];
}

function builtInLabels(metric: string, { recordsCluster }: Release): LabelSet | undefined {
  const [, workload] = REPLICAS.exec(metric) ?? [];
  const names = workload
    ? [...NAMESPACE, 'workload', workload]
    : BUILT_IN.find(([pattern]) => pattern.test(metric))?.[1];
  if (!names) return undefined;
  const set = onlyLabels(
    ANY_LABELS,
    names.filter((name) => recordsCluster || name !== CLUSTER),
  );
  const owner = OWNER_KINDS[workload ?? ''];
  return owner === undefined ? set : withLabel(set, 'owner_kind', certain(owner));
}
