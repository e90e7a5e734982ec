import { NO_LABELS } from '../../go/promql/combine-sets.js';
import { certain, UNKNOWN } from '../../go/promql/knowledge.js';
import type { LabelSet } from '../../go/promql/label-set.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Release } from '../release/release.js';
import { activityAlert, missingKind, SWITCHED_OFF } from './activity-alert.js';
import type { AlertRule } from './alert-rule.js';
import { enforceLabels, plainLabel } from './applied-labels.js';
import { assumedRelease } from './rule-assumptions.js';
import type { RuleContext } from './rule-context.js';
import type { ActivityRule, ActivityRules } from './rule-facts.js';

/** Lower than the threshold for alerts as installed, WARNING. */
const LOW = ['DEBUG', 'INFO'];

/** What an audit record tells, as far as it does. */
const OF_RECORD = ['user', 'verb', 'resource', 'name', 'group', 'requestReceivedTimestamp', 'namespace'];

/** The alerts of rules for audit records, which never have a severity (notification-manager: its test data). */
export function auditingRuleAlerts(object: ActivityRules, { release }: RuleContext): readonly AlertRule[] {
  const assumptions = [
    ...assumedRelease(release),
    phrase('Alerts of audit records have the labels that samples of them show.'),
  ];
  return object.rules.map((rule) =>
    activityAlert(rule, object, { labels: labelsOf(rule), why: whyNever(rule, object, release), assumptions }),
  );
}

function whyNever({ enabled, priority }: ActivityRule, object: ActivityRules, release: Release): Phrase | undefined {
  if (release.activityRules !== 'kubesphere') return missingKind(object);
  if (object.labels.type === 'archiving') return phrase('rules of the type `archiving` make no alerts');
  if (enabled === false) return SWITCHED_OFF;
  return LOW.includes(priority)
    ? phrase('its priority {priority} is below that of alerts, WARNING as installed', { priority })
    : undefined;
}

function labelsOf({ name }: ActivityRule): LabelSet {
  return enforceLabels(NO_LABELS, {
    ...Object.fromEntries(OF_RECORD.map((label) => [label, UNKNOWN])),
    alertname: plainLabel(name),
    alerttype: certain('auditing'),
  });
}
