import { DEFAULT_TENANT, GLOBAL_TENANT } from '../../model/cluster/ownership.js';
import { ALWAYS, anyOf, both, either, type Formula, isNever, NEVER, opposite } from '../open-labels/formula.js';
import type { Entry, Pipeline, PreparedRouter, PreparedSilence } from '../pipeline/prepare/pipeline.js';
import type { Incident } from '../pipeline/report/trace.js';
import { namesInvalid, selectorMissing } from '../pipeline/staged/classify-alert.js';
import {
  packsFailure,
  tenantLabelsFailure,
  tenantSilencesFailure,
  unusableConditions,
} from '../pipeline/staged/filter-failure.js';
import { matcherInvalid, matcherMissing, silencesFailure } from '../pipeline/staged/silence-alerts.js';
import type { RuleLogic } from './rule-logic.js';
import type { EntryWay, MutedWhen, RuleWays, StoppedWhen } from './rule-ways.js';
import { type TenantReach, tenantReach } from './tenant-reach.js';

/** What the stages of a manager since 2.0 do with the alerts of a rule, as `routeAlerts` does it with one alert. */
export function stagedWays(pipeline: Pipeline, logic: RuleLogic, hazards: readonly Hazard[]): RuleWays {
  const failure = silencesFailure(pipeline);
  if (failure) return { muted: [], stops: [{ incident: failure, when: ALWAYS }], entries: [] };
  const { loud, muted, stops } = globalSilences(pipeline, logic);
  const missing = pipeline.routers.find(({ selector }) => !selector);
  if (missing) return { muted, stops: [...stops, { incident: selectorMissing(missing), when: loud }], entries: [] };
  const route = routeOf(pipeline, logic);
  const entries = pipeline.entries.flatMap((entry, index): readonly EntryWay[] => {
    if (entry.section.channel !== 'dingtalk' || !entry.section.enabled) return [];
    const { match, mayMatch } = conditionsOf(entry, logic);
    if (isNever(mayMatch)) return [];
    const { surely, possibly } = route(index);
    const passes = both(both(loud, possibly), mayMatch);
    if (isNever(passes)) return [];
    const isSame = surely === possibly && match === mayMatch;
    const silences = tenantSilences(entry, passes, pipeline, logic);
    const heard = (formula: Formula): Formula => both(formula, silences.loud);
    const reached = heard(passes);
    const certain = isSame ? reached : heard(both(both(loud, surely), match));
    return [{ entry: index, reached, surely: certain, muted: silences.muted }];
  });
  const crashes = pipeline.routers.flatMap((router): readonly StoppedWhen[] =>
    router.crashes ? [{ incident: namesInvalid(router), when: both(loud, takenBy(router, logic).match) }] : [],
  );
  const failures = hazards.map(
    ({ index, incident, when }): StoppedWhen => ({
      incident,
      when: both(both(loud, route(index).surely), when(logic)),
    }),
  );
  return { muted, stops: [...stops, ...crashes, ...failures], entries };
}

/** What stops the manager as soon as alerts reach an entry, under a further condition. */
export interface Hazard {
  readonly index: number;
  readonly incident: Incident;
  when(logic: RuleLogic): Formula;
}

/** The hazards of all entries, the same for all rules. */
export function hazardsOf(pipeline: Pipeline): readonly Hazard[] {
  const { selectorEvaluation } = pipeline.settings.ownership.release;
  return pipeline.entries.flatMap((entry, index): readonly Hazard[] => {
    const incident =
      tenantLabelsFailure(pipeline) ?? tenantSilencesFailure(entry, pipeline) ?? packsFailure([entry], pipeline);
    if (incident) return [{ index, incident, when: () => ALWAYS }];
    const [problem] = entry.selector.problems;
    if (!problem) return [];
    const whenEvaluated = (logic: RuleLogic): Formula =>
      both(conditionsOf(entry, logic).error, tenantSilences(entry, ALWAYS, pipeline, logic).loud);
    const when = selectorEvaluation === 'manager' ? whenEvaluated : () => ALWAYS;
    return [{ index, incident: unusableConditions(entry, problem.place), when }];
  });
}

interface Silenced {
  /** When none mutes. */
  readonly loud: Formula;
  readonly muted: readonly MutedWhen[];
}

function globalSilences(
  { globalSilences, settings }: Pipeline,
  logic: RuleLogic,
): Silenced & { readonly stops: readonly StoppedWhen[] } {
  const isEvaluated = settings.ownership.release.selectorEvaluation === 'manager';
  const [muted, stops]: [MutedWhen[], StoppedWhen[]] = [[], []];
  let loud = ALWAYS;
  for (const silence of globalSilences) {
    if (silence.state !== 'active') continue;
    const answer = matcherOf(silence, logic);
    if (!answer) {
      stops.push({ incident: matcherMissing(silence), when: loud });
      break;
    }
    if (isEvaluated && !isNever(answer.error))
      stops.push({ incident: matcherInvalid(silence), when: both(loud, answer.error) });
    muted.push({ silence, when: both(loud, answer.match) });
    loud = both(loud, opposite(answer.match, logic.values));
  }
  return { loud, muted, stops };
}

/** @param passing the alerts that matter */
function tenantSilences({ tenant }: Entry, passing: Formula, pipeline: Pipeline, logic: RuleLogic): Silenced {
  const muted: MutedWhen[] = [];
  let loud = ALWAYS;
  for (const silence of pipeline.silencesOf(tenant)) {
    if (silence.state !== 'active') continue;
    const match = matcherOf(silence, logic)?.match ?? ALWAYS;
    muted.push({ silence, when: both(both(passing, loud), match) });
    loud = both(loud, opposite(match, logic.values));
  }
  return { loud, muted };
}

/** Undefined: the matcher is missing, and the manager does not take that for a match. */
function matcherOf({ object, matcher }: PreparedSilence, logic: RuleLogic) {
  return matcher && logic.judge(object.facts.matcher, () => matcher);
}

function conditionsOf(entry: Entry, logic: RuleLogic) {
  return logic.judge(entry.section.alertSelector, () => entry.selector);
}

function takenBy({ object, selector }: PreparedRouter, logic: RuleLogic) {
  // A Router without conditions ends the manager before any alert is routed.
  if (!selector) return { match: NEVER, mayMatch: NEVER };
  return logic.judge(object.facts.alertSelector, () => selector);
}

interface Routed {
  readonly surely: Formula;
  /** With what is assumed of hidden values and unknown tenants; the same object when nothing is. */
  readonly possibly: Formula;
}

/** How alerts come to an entry: by Routers, and by the tenants of their namespace. */
function routeOf(pipeline: Pipeline, logic: RuleLogic): (entry: number) => Routed {
  const { values } = logic;
  const { routePolicy } = pipeline.settings;
  const routers = pipeline.routers.map((router) => ({
    entries: new Set(router.entries),
    taken: takenBy(router, logic),
  }));
  const isRouted = anyOf(
    routers.flatMap(({ entries, taken }) => (entries.size > 0 ? [taken.match] : [])),
    values,
  );
  const asksTenants =
    routePolicy === 'RouterOnly' ? NEVER : routePolicy === 'RouterFirst' ? opposite(isRouted, values) : ALWAYS;
  const tenants = tenantReach(pipeline, values);
  return (index) => {
    const entry = pipeline.entries[index];
    const own = routers.filter(({ entries }) => entries.has(index));
    const byRouter = anyOf(
      own.map(({ taken }) => taken.match),
      values,
    );
    if (!entry?.section.enabled) return { surely: byRouter, possibly: byRouter };
    const surely = either(byRouter, both(asksTenants, tenants.of(entry.tenant)), values);
    const assumed = both(asksTenants, assumedFor(entry, tenants));
    const open = own.filter(({ taken }) => taken.match !== taken.mayMatch).map(({ taken }) => taken.mayMatch);
    if (open.length === 0 && isNever(assumed)) return { surely, possibly: surely };
    return { surely, possibly: either(surely, either(anyOf(open, values), assumed, values), values) };
  };
}

/** Any tenant may be one of the namespace's, but no default Config's owner. */
function assumedFor({ tenant }: Entry, { unknown }: TenantReach): Formula {
  return tenant === GLOBAL_TENANT || tenant === DEFAULT_TENANT ? NEVER : unknown;
}
