import { ANY_LABELS, NO_LABELS } from '../../go/promql/combine-sets.js';
import { ABSENT, certain, PRESENT, UNKNOWN } from '../../go/promql/knowledge.js';
import type { LabelKnowledge, LabelSet } from '../../go/promql/label-set.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { activityAlert, missingKind, SWITCHED_OFF } from './activity-alert.js';
import type { AlertRule } from './alert-rule.js';
import { enforceLabels, plainLabel } from './applied-labels.js';
import { assumedRelease } from './rule-assumptions.js';
import type { RuleContext } from './rule-context.js';
import type { ActivityRule, ActivityRules } from './rule-facts.js';

const SCOPE = 'kubesphere.io/rule-scope';
/** Where rules for the whole cluster are. */
const HOME = 'kubesphere-logging-system';

/** The alerts of rules for events (kube-events: pkg/ruler). */
export function eventRuleAlerts(object: ActivityRules, { release }: RuleContext): readonly AlertRule[] {
  const isOfCluster = object.namespace === HOME;
  const scope = isOfCluster ? object.labels[SCOPE] : 'namespace';
  const assumptions = [
    ...assumedRelease(release),
    phrase('The ruler for events is switched on. As installed, it is not.'),
  ];
  const whole = release.activityRules === 'kubesphere' ? refusal(object, scope) : missingKind(object);
  return object.rules.map((rule) =>
    activityAlert(rule, object, {
      labels: labelsOf(rule, scope === 'namespace' ? certain(object.namespace ?? '') : UNKNOWN),
      why: whole ?? (rule.enabled === true ? undefined : SWITCHED_OFF),
      assumptions,
    }),
  );
}

/** Why the webhook of kube-events refuses a rule. */
function refusal({ kind, labels, hiddenLabels }: ActivityRules, scope: string | undefined): Phrase | undefined {
  if (hiddenLabels !== undefined) return undefined;
  if (scope === undefined) return phrase('the {kind} lacks the label `{label}`', { kind, label: SCOPE });
  const written = labels[SCOPE];
  return scope === 'namespace' && written !== undefined && written !== 'namespace'
    ? phrase('only in the namespace {namespace}, a rule has the scope {scope}', { namespace: HOME, scope: written })
    : undefined;
}

/** What no kind of objects is called in lower case, so that an alert has it only if its rule gives it. */
const NO_KINDS = ['severity', 'rule_level', 'rule_group', 'rule_id', 'rule_type'].map(
  (label) => [label, ABSENT] as const,
);

/** A rule about one kind of objects: its alerts have a label with the kind as its name. */
const KIND = /\binvolvedObject\.kind\s*={1,2}\s*["'](\w+)["']/;
const ALTERNATIVE = /\b(?:or|not)\b|!/i;

function labelsOf({ name, labels, condition }: ActivityRule, namespace: LabelKnowledge): LabelSet {
  const kind = ALTERNATIVE.test(condition) ? undefined : KIND.exec(condition)?.[1]?.toLowerCase();
  const own = Object.entries(labels.texts).map(([label, text]) => [label, plainLabel(text)] as const);
  const isOpen = kind === undefined || labels.hasHiddenName;
  return enforceLabels(isOpen ? ANY_LABELS : NO_LABELS, {
    ...(labels.hasHiddenName ? {} : Object.fromEntries(NO_KINDS)),
    container: UNKNOWN,
    ...(kind !== undefined && { [kind]: PRESENT }),
    namespace: namespace.is === 'absent' ? PRESENT : namespace,
    alertname: plainLabel(name),
    alerttype: certain('event'),
    ...Object.fromEntries(own),
  });
}
