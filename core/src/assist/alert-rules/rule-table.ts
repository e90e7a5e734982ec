import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import { alertRecipients } from '../../manager/pipeline/trace/alert-recipients.js';
import { createRouteRules } from '../../manager/rules/route-rules.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import { createAlertRules } from '../../model/alert-rules/keep-alert-rules.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { exampleAlerts } from './example-alerts.js';
import { reachWords } from './reach-words.js';

/** Alert rules by the receivers of their alerts. */
export interface RuleTable {
  /** Indices of the receivers for DingTalk that are switched on, in the order of the cluster. */
  readonly receivers: readonly number[];
  /** In the order of the files. */
  readonly rows: readonly RuleRow[];
}

export interface RuleRow {
  readonly rule: AlertRule;
  /** The file of the rule. */
  readonly uri: string;
  /** Of the alert's name in the file, from zero. */
  readonly line: number;
  /** The certain severity of the alerts; undefined: they have none, or it is open. */
  readonly severity: string | undefined;
  readonly outcome: RuleOutcome;
  readonly route: RuleRoute;
  /** Why alerts reach nobody, or not always. */
  readonly notes: readonly Phrase[];
}

/**
 * `always`: whatever the alerts are, at least one receiver gets them. `sometimes`: it depends on open labels.
 * `never-evaluated` and `sent-nowhere`: the manager gets no alerts of the rule.
 */
export type RuleOutcome = 'always' | 'sometimes' | 'nobody' | 'never-evaluated' | 'sent-nowhere';

/** A file with rules. */
export interface RuleFile {
  readonly uri: string;
  readonly facts: readonly ManifestFacts[];
}

/** @param files only their rules are read; recording rules of each decide about the labels of all */
export function ruleTable(files: readonly RuleFile[], pipeline: Pipeline): RuleTable {
  const placed = files.flatMap(({ uri, facts }) =>
    facts.flatMap(({ rules, line }) => (rules ? [{ uri, rules, line }] : [])),
  );
  const objects = placed.map(({ rules }) => rules);
  const read = createAlertRules()(objects, pipeline.settings.ownership.release);
  const found = placed.flatMap(({ uri, rules, line }) =>
    (read.get(rules) ?? []).map((rule) => ({ uri, rule, line: line + rule.range.start.line })),
  );
  const routes = createRouteRules()(
    pipeline,
    found.map(({ rule }) => rule),
  );
  return {
    receivers: pipeline.cluster.receivers.flatMap(({ facts }, index) =>
      facts.sections.some(({ channel, enabled }) => channel === 'dingtalk' && enabled) ? [index] : [],
    ),
    rows: found.flatMap(({ uri, rule, line }, index): readonly RuleRow[] => {
      const route = routes[index];
      if (!route) return [];
      const severity = rule.labels.labels.get('severity');
      const outcome = outcomeOf(route);
      return [
        {
          rule,
          uri,
          line,
          severity: severity?.is === 'certain' ? severity.value : undefined,
          outcome,
          route,
          notes: notesOf(route, outcome, pipeline),
        },
      ];
    }),
  };
}

function outcomeOf({ rule, somebody }: RuleRoute): RuleOutcome {
  if (rule.evaluation.state === 'never') return 'never-evaluated';
  if (rule.evaluation.state === 'sent-nowhere') return 'sent-nowhere';
  return somebody.is === 'always' ? 'always' : somebody.is === 'never' ? 'nobody' : 'sometimes';
}

function notesOf(route: RuleRoute, outcome: RuleOutcome, pipeline: Pipeline): readonly Phrase[] {
  const { rule, silences, stops, receivers } = route;
  if (rule.evaluation.state !== 'evaluated') return [rule.evaluation.why];
  const { cluster } = pipeline;
  const muting = silences
    .filter(({ receiver }) => receiver === undefined)
    .map(({ silence, mutes }) => {
      const values = { silence: cluster.silences[silence]?.facts.name ?? '' };
      if (mutes.is === 'always') return phrase('The Silence {silence} mutes the alerts.', values);
      return phrase('The Silence {silence} mutes the alerts {condition}.', { ...values, condition: reachWords(mutes) });
    });
  const stopping = stops.map(({ incident, when }) =>
    when.is === 'always'
      ? incident.text
      : phrase('{problem} ({condition})', { problem: incident.text, condition: reachWords(when) }),
  );
  if (outcome !== 'nobody' || receivers.length + muting.length + stopping.length > 0) return [...stopping, ...muting];
  const [example] = exampleAlerts(route, pipeline);
  const [recipients] = example ? alertRecipients(routeAlerts(pipeline, [example.alert])) : [];
  return recipients?.reason ? [recipients.reason.text] : [];
}
