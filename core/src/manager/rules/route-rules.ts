import { memoizeExpressions } from '../../go/regexp/memoize-expressions.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import { ALWAYS, anyOf, both, type Formula, isNever, opposite } from '../open-labels/formula.js';
import type { Entry, Pipeline } from '../pipeline/prepare/pipeline.js';
import { startFailure } from '../pipeline/routing/start-failure.js';
import { directWays } from './direct-ways.js';
import { lossesOf } from './losses-of.js';
import { possibleReach, type RuleLogic, reachOf, ruleLogic } from './rule-logic.js';
import type { RuleLoss, RuleReceiver, RuleRoute, RuleSilence } from './rule-route.js';
import type { MutedWhen, RuleWays, StoppedWhen } from './rule-ways.js';
import { hazardsOf, stagedWays } from './staged-ways.js';

/** Routes rules through a cluster. */
export type RouteRules = (pipeline: Pipeline, rules: readonly AlertRule[]) => readonly RuleRoute[];

/**
 * Says where the alerts of rules go, like `routeAlerts` for alerts, and for all values of their open labels. The returned
 * function keeps what it found for as long as a rule and the conditions that it meets are the same objects, so that
 * after an edit only what changed is judged again.
 */
export function createRouteRules(): RouteRules {
  let kept = new WeakMap<AlertRule, RuleLogic>();
  let keptFor = '';
  return (pipeline, rules) => {
    const { cluster, ownership } = pipeline.settings;
    const { match, unusableSelector, selectorEvaluation } = ownership.release;
    const judgedFor = JSON.stringify([cluster, match, unusableSelector, selectorEvaluation]);
    if (judgedFor !== keptFor) kept = new WeakMap();
    keptFor = judgedFor;
    const compile = memoizeExpressions();
    const isDirect = ownership.release.dispatch === 'direct';
    const start = startFailure(pipeline);
    const lossOf = lossesOf(pipeline);
    const hazards = start || isDirect ? [] : hazardsOf(pipeline);
    return rules.map((rule) => {
      const logic = kept.get(rule) ?? ruleLogic(rule, cluster, compile);
      kept.set(rule, logic);
      const ways = start
        ? stoppedBy(start)
        : isDirect
          ? directWays(pipeline, logic)
          : stagedWays(pipeline, logic, hazards);
      return ruleRoute(rule, ways, { pipeline, logic, lossOf });
    });
  };
}

function stoppedBy(incident: StoppedWhen['incident']): RuleWays {
  return { muted: [], stops: [{ incident, when: ALWAYS }], entries: [] };
}

interface Routed {
  readonly pipeline: Pipeline;
  readonly logic: RuleLogic;
  lossOf(entry: Entry): RuleLoss | undefined;
}

function ruleRoute(
  rule: AlertRule,
  { muted, stops, entries }: RuleWays,
  { pipeline, logic, lossOf }: Routed,
): RuleRoute {
  const { values } = logic;
  const happening = stops.filter(({ when }) => !isNever(when));
  const goesOn = opposite(
    anyOf(
      happening.map(({ when }) => when),
      values,
    ),
    values,
  );
  const arriving: Formula[] = [];
  const silences: RuleSilence[] = muted.flatMap((each) => silenceOf(each, undefined, { pipeline, logic }));
  const receivers = entries.flatMap(({ entry: index, reached, surely, muted: own }): readonly RuleReceiver[] => {
    const entry = pipeline.entries[index];
    if (!entry) return [];
    const { receiver } = entry;
    silences.push(...own.flatMap((each) => silenceOf(each, receiver, { pipeline, logic })));
    const delivered = both(reached, goesOn);
    const reach = possibleReach(delivered, values);
    if (!reach) return [];
    const lost = lossOf(entry);
    if (!lost) arriving.push(delivered);
    return [{ receiver, reach, assumed: surely !== reached, lost }];
  });
  return {
    rule,
    receivers,
    somebody: reachOf(anyOf(arriving, values), values),
    silences,
    stops: happening.flatMap(({ incident, when }) => {
      const reach = possibleReach(when, values);
      return reach ? [{ incident, when: reach }] : [];
    }),
  };
}

function silenceOf(
  { silence, when }: MutedWhen,
  receiver: number | undefined,
  { pipeline, logic }: Pick<Routed, 'pipeline' | 'logic'>,
): readonly RuleSilence[] {
  const mutes = possibleReach(when, logic.values);
  return mutes ? [{ silence: pipeline.cluster.silences.indexOf(silence.object), receiver, mutes }] : [];
}
