import { type LabelKnowledge, type RuleRow, renderPhrase, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { leftOutJson } from '../preview/left-out-lines.js';
import { assumptionsOfRules, countRules, quietReceivers, type RulesReport } from './rules-report.js';

/** Each rule with the receivers of its alerts, as `docs/schemas/alert-rules-report.schema.json` describes it. */
export function rulesJson(report: RulesReport, translations: Translations): string {
  const { table, pipeline, target, leftOut } = report;
  const nameOf = (receiver: number): string => pipeline.cluster.receivers[receiver]?.facts.name ?? '';
  return JSON.stringify(
    {
      rules: table.rows.map((row) => ruleJson(row, report, translations)),
      receivers: table.receivers.filter(report.wanted).map(nameOf),
      unreached: quietReceivers(report),
      summary: countRules(table),
      leftOut: leftOutJson(leftOut, translations),
      target: targetJson(target),
      assumptions: assumptionsOfRules(report).map((text) => renderPhrase(text, translations)),
    },
    undefined,
    2,
  );
}

function ruleJson(
  { rule, uri, line, severity, outcome, route, notes }: RuleRow,
  { pipeline, wanted }: RulesReport,
  translations: Translations,
) {
  const isHeard = rule.evaluation.state === 'evaluated';
  return {
    alert: rule.alert,
    kind: rule.kind,
    namespace: rule.namespace ?? null,
    object: rule.object,
    group: rule.group,
    path: uri,
    line: line + 1,
    severity: severity ?? null,
    labels: Object.fromEntries([...rule.labels.labels].map(([name, knowledge]) => [name, knowledgeJson(knowledge)])),
    otherLabels: !rule.labels.closed,
    outcome,
    receivers: (isHeard ? route.receivers : [])
      .filter(({ receiver }) => wanted(receiver))
      .map(({ receiver, reach, assumed, lost }) => ({
        name: pipeline.cluster.receivers[receiver]?.facts.name ?? '',
        reach: reach.is,
        when: reach.is === 'depending' && reach.when ? renderPhrase(reach.when, translations) : null,
        labels: reach.is === 'depending' ? reach.labels : [],
        assumed,
        lost: lost ? renderPhrase(lost.text, translations) : null,
      })),
    notes: notes.map((text) => renderPhrase(text, translations)),
    assumptions: rule.assumptions.map((text) => renderPhrase(text, translations)),
  };
}

/** The certain value; null for an open label, false for one that the alerts never have. */
function knowledgeJson(knowledge: LabelKnowledge): string | null | false {
  return knowledge.is === 'certain' ? knowledge.value : knowledge.is === 'open' ? null : false;
}
