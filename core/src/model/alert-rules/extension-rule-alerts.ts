import { ANY_LABELS } from '../../go/promql/combine-sets.js';
import { PRESENT } from '../../go/promql/knowledge.js';
import type { LabelSet } from '../../go/promql/label-set.js';
import { phrase } from '../../text/phrase.js';
import { activityAlert, missingKind, SWITCHED_OFF } from './activity-alert.js';
import type { AlertRule } from './alert-rule.js';
import { enforceLabels, plainLabel } from './applied-labels.js';
import { assumedRelease } from './rule-assumptions.js';
import type { RuleContext } from './rule-context.js';
import type { ActivityRule, ActivityRules } from './rule-facts.js';

/** The alerts of the extension for telemetry. Which labels they have is published nowhere. */
export function extensionRuleAlerts(object: ActivityRules, { release }: RuleContext): readonly AlertRule[] {
  const assumptions = [
    ...assumedRelease(release),
    phrase('Alerts of the extension for telemetry have the name, the severity and the labels of their rule.'),
  ];
  return object.rules.map((rule) =>
    activityAlert(rule, object, {
      labels: labelsOf(rule),
      why:
        release.activityRules !== 'extension' ? missingKind(object) : rule.enabled === false ? SWITCHED_OFF : undefined,
      assumptions,
    }),
  );
}

function labelsOf({ name, labels, severity }: ActivityRule): LabelSet {
  const own = Object.entries(labels.texts).map(([label, text]) => [label, plainLabel(text)] as const);
  return enforceLabels(ANY_LABELS, {
    alerttype: PRESENT,
    ...(severity && { severity: plainLabel(severity) }),
    ...(!labels.hasHiddenName && Object.fromEntries(own)),
    alertname: plainLabel(name),
  });
}
