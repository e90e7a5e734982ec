import { withLabel } from '../../go/promql/combine-sets.js';
import { certain, PRESENT } from '../../go/promql/knowledge.js';
import type { LabelKnowledge, LabelSet } from '../../go/promql/label-set.js';
import type { Matcher } from '../../go/promql/promql-scope.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Release } from '../release/release.js';
import { relabelByAgent } from './agent-relabelling.js';
import type { AlertRule, Evaluation } from './alert-rule.js';
import { applyRuleLabels, enforceLabels, plainLabel } from './applied-labels.js';
import { expressionLabels } from './expression-labels.js';
import { assumedLabels, assumedRelease } from './rule-assumptions.js';
import type { RuleContext } from './rule-context.js';
import type { MetricRule, MetricRules } from './rule-facts.js';

const ENABLED = 'alerting.kubesphere.io/enable';

const LEVELS: Readonly<Record<string, string>> = {
  RuleGroup: 'namespace',
  ClusterRuleGroup: 'cluster',
  GlobalRuleGroup: 'global',
};

/** The alerts of a RuleGroup, ClusterRuleGroup or GlobalRuleGroup (kubesphere: pkg/controller/alerting). */
export function ruleGroupAlerts(object: MetricRules, context: RuleContext): readonly AlertRule[] {
  const assumptions = assumptionsOf(object, context.release);
  return object.rules.map((rule) => ({
    kind: object.kind,
    apiGroup: object.apiGroup,
    namespace: object.namespace,
    object: object.name.text,
    group: rule.group,
    alert: rule.name.text,
    range: rule.range,
    labels: labelsOf(rule, object, context),
    annotations: rule.annotations,
    evaluation: evaluationOf(rule, object, context.release),
    assumptions,
  }));
}

function labelsOf(rule: MetricRule, object: MetricRules, context: RuleContext): LabelSet {
  const { release } = context;
  const result = expressionLabels(rule.expression, context, injectedMatchers(rule, object));
  const applied = applyRuleLabels(result, rule.labels);
  const severity = rule.severity ?? (release.defaultSeverity && { text: release.defaultSeverity, isHidden: false });
  const labels = enforceLabels(applied, {
    ...(rule.labels.texts.rule_id === undefined && { rule_id: PRESENT }),
    ...(severity && { severity: plainLabel(severity) }),
    rule_level: levelOf(object.kind, release),
    ...(object.kind === 'RuleGroup' && { namespace: namespaceOf(object) }),
    rule_group: plainLabel(object.name),
    alerttype: certain('metric'),
    rule_type: certain(rule.builder ? 'template' : 'custom'),
    alertname: plainLabel(rule.name),
  });
  if (release.ruler !== 'agent') return labels;
  return withLabel(relabelByAgent(labels), 'cluster', PRESENT);
}

/** Where each cluster has a ruler, built-in global groups are evaluated as groups of the cluster. */
function levelOf(kind: string, { ruler }: Release): LabelKnowledge {
  if (kind === 'GlobalRuleGroup' && ruler === 'agent')
    return { is: 'open', mayBeAbsent: false, limits: [{ op: '=~', value: 'cluster|global' }] };
  return certain(LEVELS[kind] ?? '');
}

function namespaceOf({ namespace }: MetricRules): LabelKnowledge {
  return namespace === undefined ? PRESENT : certain(namespace);
}

/** The matchers that KubeSphere gives to every selector of the expression. */
function injectedMatchers({ selected }: MetricRule, { kind, namespace }: MetricRules): readonly Matcher[] {
  if (kind === 'RuleGroup') return namespace === undefined ? [] : [{ name: 'namespace', op: '=', value: namespace }];
  return kind === 'GlobalRuleGroup' ? selected : [];
}

function evaluationOf(rule: MetricRule, object: MetricRules, release: Release): Evaluation {
  const why = whyNever(rule, object, release);
  return why ? { state: 'never', why } : { state: 'evaluated' };
}

function whyNever({ isDisabled, builder }: MetricRule, object: MetricRules, release: Release): Phrase | undefined {
  const { kind, labels, hiddenLabels } = object;
  if (!release.hasRuleGroups) return phrase('the targeted KubeSphere has no {kind}', { kind });
  if (labels[ENABLED] !== 'true' && hiddenLabels === undefined)
    return phrase('the {kind} lacks the label `{label}`', { kind, label: `${ENABLED}: "true"` });
  if (isDisabled) return phrase('the rule is disabled');
  switch (builder?.flaw) {
    case 'incomplete':
      return phrase('`exprBuilder` describes no condition');
    case 'metric':
      return phrase('KubeSphere records no series for `disk.throughputWrite`');
    case 'kind':
      return phrase('no series matches: kinds are written `Deployment`, `StatefulSet` and `DaemonSet`');
    case 'later-kind':
      return release.ruler === 'agent'
        ? undefined
        : phrase('no series matches: kinds are written `Deployment`, `StatefulSet` and `DaemonSet`');
    default:
      return undefined;
  }
}

function assumptionsOf({ kind, labels, hiddenLabels }: MetricRules, release: Release): readonly Phrase[] {
  const isAgent = release.ruler === 'agent';
  return [
    ...assumedRelease(release),
    ...(isAgent ? [phrase('KubeSphere 4 adds the same labels to the alerts of rule groups as 3.4.')] : []),
    ...(isAgent && kind === 'GlobalRuleGroup'
      ? [phrase('Rules of a GlobalRuleGroup are evaluated, which a ruler in each cluster does only for built-in ones.')]
      : []),
    ...(hiddenLabels !== undefined && labels[ENABLED] !== 'true' ? [assumedLabels(hiddenLabels)] : []),
  ];
}
