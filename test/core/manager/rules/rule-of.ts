import type { LabelKnowledge, LabelSet } from '../../../../core/src/go/promql/label-set.js';
import type { AlertRule } from '../../../../core/src/model/alert-rules/alert-rule.js';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A rule whose alerts have these labels: a text is certain, everything else as it is. */
export function ruleOf(
  alert: string,
  labels: Readonly<Record<string, string | LabelKnowledge>>,
  closed = true,
): AlertRule {
  const known = Object.entries({ alertname: alert, ...labels }).map(
    ([key, value]) => [key, knowledgeOf(value)] as const,
  );
  return ruleWith(alert, { labels: new Map(known), closed });
}

export function ruleWith(alert: string, labels: LabelSet): AlertRule {
  return {
    kind: 'ClusterRuleGroup',
    apiGroup: 'alerting.kubesphere.io',
    namespace: undefined,
    object: 'rules',
    group: 'rules',
    alert,
    range: START,
    labels,
    annotations: {},
    evaluation: { state: 'evaluated' },
    assumptions: [],
  };
}

function knowledgeOf(value: string | LabelKnowledge): LabelKnowledge {
  return typeof value === 'string' ? { is: 'certain', value } : value;
}

/** A label of which nothing is known. */
export const OPEN: LabelKnowledge = { is: 'open', mayBeAbsent: true, limits: [] };
