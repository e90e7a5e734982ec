import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { Cluster, Placed } from '../../model/cluster/cluster.js';
import type { ReceiverFacts } from '../../model/facts.js';
import type { CaseResult } from './case-result.js';
import { createObjectTally, type ObjectCoverage, type ObjectTally } from './object-tally.js';
import { type UndecidedCondition, undecidedConditions } from './undecided-conditions.js';

/** What the cases of one or more tests cover. */
export interface Coverage {
  /** Enabled DingTalk receivers: at least one alert reaches them. */
  readonly receivers: ObjectCoverage;
  /** Enabled Routers that select such receivers: they take at least one alert. */
  readonly routers: ObjectCoverage;
  /** Enabled Silences: they mute at least one alert. */
  readonly silences: ObjectCoverage;
  /** Alert rules that are evaluated: an alert of a case has their name. Complete coverage does not require them. */
  readonly rules: ObjectCoverage;
  /** Alerts that unexpectedly reach no receiver, with the names of their cases. */
  readonly alerts: readonly { readonly name: string; readonly case: string }[];
  /** Complete coverage does not require them. */
  readonly conditions: readonly UndecidedCondition[];
}

/** A rule of the manifests of a test. */
export interface PlacedRule {
  readonly uri: string;
  /** The line of the file where its document begins. */
  readonly line: number;
  readonly rule: AlertRule;
}

interface CoveredRun {
  readonly cluster: Cluster;
  readonly cases: readonly CaseResult[];
  /** Default: none. */
  readonly rules?: readonly PlacedRule[];
}

/** @param runs the runs with their clusters. An object that occurs in several clusters counts once. */
export function coverageOf(runs: readonly CoveredRun[]): Coverage {
  const [receivers, routers, silences] = [createObjectTally(), createObjectTally(), createObjectTally()];
  const rules = createObjectTally();
  for (const run of runs) noteRules(run, rules);
  for (const { cluster, cases } of runs) {
    for (const object of cluster.receivers) if (isOnDingTalk(object)) receivers.note(object, false);
    for (const each of cases) {
      for (const receiver of each.reached) receivers.note(cluster.receivers[receiver], true);
      for (const { router, used } of each.routers) routers.note(cluster.routers[router], used);
      for (const { silence, used } of each.silences) silences.note(cluster.silences[silence], used);
    }
  }
  const uses = runs.map(({ cluster, cases }) => ({ cluster, routers: cases.flatMap((each) => each.routers) }));
  return {
    receivers: receivers.coverage(),
    routers: routers.coverage(),
    silences: silences.coverage(),
    rules: rules.coverage(),
    alerts: runs.flatMap(({ cases }) =>
      cases.flatMap(({ name, unreachedAlerts }) => unreachedAlerts.map((alert) => ({ name: alert, case: name }))),
    ),
    conditions: undecidedConditions(uses, routers),
  };
}

function noteRules({ rules = [], cases }: CoveredRun, tally: ObjectTally): void {
  const named = new Set(cases.flatMap(({ alertNames }) => alertNames));
  for (const { uri, line, rule } of rules)
    if (rule.evaluation.state === 'evaluated')
      tally.note({ uri, line, facts: { name: rule.alert, range: rule.range } }, named.has(rule.alert));
}

/** Whether everything that is required is covered. */
export function isCovered({ receivers, routers, silences, alerts }: Coverage): boolean {
  return [receivers.missing, routers.missing, silences.missing, alerts].every(({ length }) => length === 0);
}

function isOnDingTalk({ facts }: Placed<ReceiverFacts>): boolean {
  return facts.sections.some(({ channel, enabled }) => channel === 'dingtalk' && enabled);
}
