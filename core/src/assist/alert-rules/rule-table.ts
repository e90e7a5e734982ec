import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import type { Phrase } from '../../text/phrase.js';
import { createRoutedRules, type RoutedRule, type RuleFile } from './routed-rules.js';
import { createRuleNotes } from './rule-notes.js';

/** Alert rules by the receivers of their alerts. */
export interface RuleTable {
  /** Indices of the receivers for DingTalk that are switched on, in the order of the cluster. */
  readonly receivers: readonly number[];
  /** In the order of the files. */
  readonly rows: readonly RuleRow[];
}

export interface RuleRow extends RoutedRule {
  /** The certain severity of the alerts; undefined: they have none, or it is open. */
  readonly severity: string | undefined;
  /** Why alerts reach nobody, or not always. */
  readonly notes: readonly Phrase[];
}

/** @param files only their rules are read; recording rules of each decide about the labels of all */
export function ruleTable(files: readonly RuleFile[], pipeline: Pipeline): RuleTable {
  const notesOf = createRuleNotes(pipeline);
  return {
    receivers: pipeline.cluster.receivers.flatMap(({ facts }, index) =>
      facts.sections.some(({ channel, enabled }) => channel === 'dingtalk' && enabled) ? [index] : [],
    ),
    rows: createRoutedRules()(files, pipeline).map((routed): RuleRow => {
      const severity = routed.rule.labels.labels.get('severity');
      return {
        ...routed,
        severity: severity?.is === 'certain' ? severity.value : undefined,
        notes: notesOf(routed.route, routed.outcome),
      };
    }),
  };
}
