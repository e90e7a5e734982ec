import { memoizeExpressions } from '../../go/regexp/memoize-expressions.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { Incident } from '../pipeline/report/trace.js';
import { startFailure } from '../pipeline/routing/start-failure.js';
import { silencesFailure } from '../pipeline/staged/silence-alerts.js';
import { behindAlertmanager, type EndsWhen } from './behind-alertmanager.js';
import { combineRoute } from './combine-route.js';
import { directStage } from './direct-stage.js';
import { placesOf } from './entry-places.js';
import { type KeptRule, keepRule } from './kept-rule.js';
import { type RuleLogic, ruleLogic } from './rule-logic.js';
import type { RuleRoute } from './rule-route.js';
import { createSharedLogic } from './shared-logic.js';
import { isSameList, settingIdentity, stageIdentity } from './stage-identity.js';
import { stagedStage } from './staged-stage.js';

/** Routes rules through a cluster. */
export type RouteRules = (pipeline: Pipeline, rules: readonly AlertRule[]) => readonly RuleRoute[];

/**
 * Says where the alerts of rules go, like `routeAlerts` for alerts, and for all values of their open labels. The returned
 * function keeps what it found for as long as a rule and the conditions that it meets are the same objects, so that
 * after an edit only what changed is judged again. A rule for which nothing changed has the same result.
 *
 * @param ends which ends of alerts in Alertmanager count
 */
export function createRouteRules(ends: EndsWhen = 'now'): RouteRules {
  let logics = new WeakMap<AlertRule, RuleLogic>();
  let kept = new WeakMap<AlertRule, KeptRule>();
  let shared = createSharedLogic();
  let setting = '';
  let identity: readonly unknown[] = [];
  return (pipeline, written) => {
    const rules = behindAlertmanager(written, pipeline, ends);
    const stop = stopOf(pipeline);
    if (stop) return rules.map((rule) => ({ ...NOBODY, rule, stops: [{ incident: stop, when: { is: 'always' } }] }));
    const [newSetting, newIdentity] = [settingIdentity(pipeline), stageIdentity(pipeline)];
    if (newSetting !== setting) [logics, shared] = [new WeakMap(), createSharedLogic()];
    if (newSetting !== setting || !isSameList(newIdentity, identity)) kept = new WeakMap();
    setting = newSetting;
    identity = newIdentity;
    const { cluster, ownership } = pipeline.settings;
    const stageOf = ownership.release.dispatch === 'direct' ? directStage : stagedStage;
    const compile = memoizeExpressions();
    const places = placesOf(pipeline);
    return rules.map((rule) => {
      const logic = logics.get(rule) ?? ruleLogic(rule, cluster, { compile, shared });
      logics.set(rule, logic);
      const known = kept.get(rule) ?? keepRule(rule, logic, stageOf(pipeline, logic));
      kept.set(rule, known);
      known.route = combineRoute(known, places, pipeline);
      return known.route;
    });
  };
}

/** What stops the manager at every alert. */
function stopOf(pipeline: Pipeline): Incident | undefined {
  const isStaged = pipeline.settings.ownership.release.dispatch === 'staged';
  return startFailure(pipeline) ?? (isStaged ? silencesFailure(pipeline) : undefined);
}

const NOBODY: Omit<RuleRoute, 'rule' | 'stops'> = { receivers: [], somebody: { is: 'never' }, silences: [] };
