import { DEFAULT_TENANT, GLOBAL_TENANT } from '../../model/cluster/ownership.js';
import { ALWAYS, type Formula, isNever, NEVER } from '../open-labels/formula.js';
import type { Entry, Pipeline, PreparedRouter } from '../pipeline/prepare/pipeline.js';
import { namesInvalid, selectorMissing } from '../pipeline/staged/classify-alert.js';
import type { RuleLogic } from './rule-logic.js';
import { globalSilences, tenantSilences } from './rule-silences.js';
import type { EntryReach, RuleStage, StoppedWhen } from './rule-ways.js';
import { type TenantReach, tenantReach } from './tenant-reach.js';

/**
 * What the stages of a manager since 2.0 do with the alerts of a rule, as `routeAlerts` does it with one alert. Does not
 * depend on the receivers, except for those that it is asked about.
 */
export function stagedStage(pipeline: Pipeline, logic: RuleLogic): RuleStage {
  const { loud, muted, stops } = globalSilences(pipeline, logic);
  const missing = pipeline.routers.findIndex(({ selector }) => !selector);
  if (missing >= 0) {
    const crash = stopAtRouter(missing, loud, selectorMissing);
    return { muted, stops: [...stops, crash], reach: () => NOT_REACHED, way: () => undefined };
  }
  const crashes = pipeline.routers.flatMap((router, index): readonly StoppedWhen[] =>
    router.crashes ? [stopAtRouter(index, logic.both(loud, takenBy(router, logic).match), namesInvalid)] : [],
  );
  const route = routeOf(pipeline, logic);
  const reach: RuleStage['reach'] = (entry, routers) => {
    const { surely, possibly } = route(entry, routers);
    const certain = logic.both(loud, surely);
    return { surely: certain, possibly: surely === possibly ? certain : logic.both(loud, possibly) };
  };
  return {
    muted,
    stops: [...stops, ...crashes],
    reach,
    way(entry, routers) {
      const { match, mayMatch } = conditionsOf(entry, logic);
      if (isNever(mayMatch)) return undefined;
      const { surely, possibly } = reach(entry, routers);
      const passes = logic.both(possibly, mayMatch);
      if (isNever(passes)) return undefined;
      const silences = tenantSilences(entry, passes, pipeline, logic);
      const reached = logic.both(passes, silences.loud);
      const isSame = surely === possibly && match === mayMatch;
      return {
        reached,
        surely: isSame ? reached : logic.both(logic.both(surely, match), silences.loud),
        muted: silences.muted,
      };
    },
  };
}

const NOT_REACHED: EntryReach = { surely: NEVER, possibly: NEVER };

function stopAtRouter(
  index: number,
  when: Formula,
  incident: (router: PreparedRouter) => ReturnType<StoppedWhen['incident']>,
): StoppedWhen {
  return {
    when,
    incident: ({ routers }) => {
      const router = routers[index];
      return router && incident(router);
    },
  };
}

export function conditionsOf(entry: Entry, logic: RuleLogic) {
  return logic.judge(entry.section.alertSelector, () => entry.selector);
}

function takenBy({ object, selector }: PreparedRouter, logic: RuleLogic) {
  // A Router without conditions ends the manager before any alert is routed.
  if (!selector) return { match: NEVER, mayMatch: NEVER };
  return logic.judge(object.facts.alertSelector, () => selector);
}

/** How alerts come to an entry: by Routers, and by the tenants of their namespace. */
function routeOf(pipeline: Pipeline, logic: RuleLogic): RuleStage['reach'] {
  const { routePolicy } = pipeline.settings;
  const taken = pipeline.routers.map((router) => takenBy(router, logic));
  const isRouted = logic.anyOf(
    pipeline.routers.flatMap(({ entries }, index) => (entries.length > 0 ? [taken[index]?.match ?? NEVER] : [])),
  );
  const asksTenants =
    routePolicy === 'RouterOnly' ? NEVER : routePolicy === 'RouterFirst' ? logic.opposite(isRouted) : ALWAYS;
  const tenants = tenantReach(pipeline, logic.values);
  return (entry, routers) => {
    const own = routers.flatMap((router) => taken[router] ?? []);
    const byRouter = logic.anyOf(own.map(({ match }) => match));
    if (!entry.section.enabled) return { surely: byRouter, possibly: byRouter };
    const surely = logic.anyOf([byRouter, logic.both(asksTenants, tenants.of(entry.tenant))]);
    const assumed = logic.both(asksTenants, assumedFor(entry, tenants));
    const open = own.filter(({ match, mayMatch }) => match !== mayMatch).map(({ mayMatch }) => mayMatch);
    if (open.length === 0 && isNever(assumed)) return { surely, possibly: surely };
    return { surely, possibly: logic.anyOf([surely, ...open, assumed]) };
  };
}

/** Any tenant may be one of the namespace's, but no default Config's owner. */
function assumedFor({ tenant }: Entry, { unknown }: TenantReach): Formula {
  return tenant === GLOBAL_TENANT || tenant === DEFAULT_TENANT ? NEVER : unknown;
}
