import type { Release } from '../release/release.js';
import type { AlertRule } from './alert-rule.js';
import { auditingRuleAlerts } from './auditing-rule-alerts.js';
import { eventRuleAlerts } from './event-rule-alerts.js';
import { extensionRuleAlerts } from './extension-rule-alerts.js';
import { prometheusRuleAlerts } from './prometheus-rule-alerts.js';
import { recordedMetrics } from './recorded-metrics.js';
import type { RuleContext } from './rule-context.js';
import type { RuleObject } from './rule-facts.js';
import { ruleGroupAlerts } from './rule-group-alerts.js';

/** The rules that make alerts, of an object with rules. */
export function alertRulesIn(object: RuleObject, context: RuleContext): readonly AlertRule[] {
  switch (object.source) {
    case 'prometheus':
      return prometheusRuleAlerts(object, context);
    case 'group':
      return ruleGroupAlerts(object, context);
    case 'events':
      return eventRuleAlerts(object, context);
    case 'auditing':
      return auditingRuleAlerts(object, context);
    case 'extension':
      return extensionRuleAlerts(object, context);
  }
}

/**
 * The rules that make alerts, for the KubeSphere of a release.
 *
 * @param objects all of the cluster, because recording rules of one decide about the labels of others
 */
export function alertRulesOf(objects: readonly RuleObject[], release: Release): readonly AlertRule[] {
  const context = { release, recorded: recordedMetrics(objects, release) };
  return objects.flatMap((object) => alertRulesIn(object, context));
}
