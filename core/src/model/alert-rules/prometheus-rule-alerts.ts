import { eitherSet, knowledgeOf, withLabel } from '../../go/promql/combine-sets.js';
import { certain, PRESENT } from '../../go/promql/knowledge.js';
import type { LabelSet } from '../../go/promql/label-set.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Release } from '../release/release.js';
import type { AlertRule, Evaluation } from './alert-rule.js';
import { applyRuleLabels, plainLabel } from './applied-labels.js';
import { expressionLabels } from './expression-labels.js';
import { assumedLabels, assumedRelease } from './rule-assumptions.js';
import type { RuleContext } from './rule-context.js';
import type { MetricRule, MetricRules } from './rule-facts.js';

/** By which labels an installed Prometheus selects rules. */
const FOR_PROMETHEUS = { prometheus: 'k8s', role: 'alert-rules' };
const FOR_CUSTOM_RULES = { 'thanos-ruler': 'kubesphere', role: 'alert-rules' };
/** KubeSphere's controller gives it to the PrometheusRules that it makes of groups. */
const LEVEL = 'alerting.kubesphere.io/rule_level';
const FOR_AGENT = { 'alerting.kubesphere.io/data_source': 'default' };
const OWNER = 'alerting.kubesphere.io/owner_cluster';
const MONITORING = 'kubesphere-monitoring-system';

/** The name under which Prometheus sends alerts, which the operator gives it. */
const EXTERNAL = { name: 'prometheus', value: `${MONITORING}/k8s` };

/** The alerts of a PrometheusRule: KubeSphere adds nothing to its labels. */
export function prometheusRuleAlerts(object: MetricRules, context: RuleContext): readonly AlertRule[] {
  const { release } = context;
  const by = evaluatorsOf(object, release);
  const hidden = by.prometheus || by.ruler ? undefined : object.hiddenLabels;
  const evaluators = hidden === undefined ? by : { ...by, prometheus: true };
  const assumptions = [...assumedRelease(release), ...(hidden === undefined ? [] : [assumedLabels(hidden)])];
  return object.rules
    .filter(({ type }) => type === 'alert')
    .map((rule) => alertOf(rule, object, { ...context, evaluators, assumptions }));
}

interface Evaluators {
  readonly prometheus: boolean;
  readonly ruler: boolean;
}

function alertOf(
  rule: MetricRule,
  object: MetricRules,
  { evaluators, assumptions, ...context }: RuleContext & { evaluators: Evaluators; assumptions: readonly Phrase[] },
): AlertRule {
  const result = applyRuleLabels(expressionLabels(rule.expression, context), rule.labels);
  const labels = withLabel(result, 'alertname', plainLabel(rule.name));
  return {
    kind: object.kind,
    apiGroup: object.apiGroup,
    namespace: object.namespace,
    object: object.name.text,
    group: rule.group,
    alert: rule.name.text,
    range: rule.range,
    labels: sentLabels(labels, evaluators, context.release),
    annotations: rule.annotations,
    evaluation: evaluationOf(evaluators, context.release, object),
    assumptions,
  };
}

function evaluationOf({ prometheus, ruler }: Evaluators, release: Release, { labels }: MetricRules): Evaluation {
  if (ruler || (prometheus && release.sendsPrometheusAlerts)) return { state: 'evaluated' };
  if (prometheus)
    return {
      state: 'sent-nowhere',
      by: 'evaluator',
      why: phrase('Prometheus has no Alertmanager as installed; use a RuleGroup instead'),
    };
  const missing = Object.entries(FOR_PROMETHEUS).filter(([name, value]) => labels[name] !== value);
  const [[name, value] = ['', '']] = missing;
  return {
    state: 'never',
    why:
      missing.length === 1
        ? phrase('the {kind} lacks the label `{label}`', { kind: 'PrometheusRule', label: `${name}: ${value}` })
        : phrase('the PrometheusRule lacks the labels `prometheus: k8s` and `role: alert-rules`'),
  };
}

/** Which programs evaluate the rules of an object: by its labels, and for the ruler by its namespace. */
function evaluatorsOf({ labels, namespace }: MetricRules, { ruler }: Release): Evaluators {
  const has = (wanted: Readonly<Record<string, string>>) =>
    Object.entries(wanted).every(([name, value]) => labels[name] === value);
  const level = labels[LEVEL];
  const byRuler = {
    'custom-rules': () => has(FOR_CUSTOM_RULES),
    'rule-groups': () => namespace === MONITORING && ['namespace', 'cluster', 'global'].includes(level ?? ''),
    agent: () => has(FOR_AGENT) && labels[OWNER] !== undefined && level !== undefined && level !== 'global',
  };
  return { prometheus: has(FOR_PROMETHEUS), ruler: byRuler[ruler]() };
}

/** Prometheus fills in its label where an alert has none; the ruler of a cluster overwrites `cluster`. */
function sentLabels(labels: LabelSet, { prometheus, ruler }: Evaluators, release: Release): LabelSet {
  const byRuler = release.ruler === 'agent' ? withLabel(labels, 'cluster', PRESENT) : labels;
  if (!prometheus || !release.sendsPrometheusAlerts) return ruler ? byRuler : labels;
  const own = knowledgeOf(labels, EXTERNAL.name);
  const filled = own.is === 'certain' ? own : own.is === 'absent' ? certain(EXTERNAL.value) : PRESENT;
  const byPrometheus = withLabel(labels, EXTERNAL.name, filled);
  return ruler ? eitherSet(byPrometheus, byRuler) : byPrometheus;
}
