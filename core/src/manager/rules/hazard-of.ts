import { ALWAYS, NEVER } from '../open-labels/formula.js';
import { configMissing, lacksConfig } from '../pipeline/direct/missing-config-crash.js';
import type { Entry, Pipeline } from '../pipeline/prepare/pipeline.js';
import {
  packsFailure,
  tenantLabelsFailure,
  tenantSilencesFailure,
  unusableConditions,
} from '../pipeline/staged/filter-failure.js';
import type { RuleLogic } from './rule-logic.js';
import { tenantSilences } from './rule-silences.js';
import type { Hazard, RuleStage } from './rule-ways.js';
import { conditionsOf } from './staged-stage.js';

/** Makes the hazard of an entry for the alerts of a rule. */
export type HazardOf = (logic: RuleLogic) => Hazard;

/**
 * What stops the manager once alerts reach an entry; undefined when nothing does.
 *
 * @param routers the indices of the Routers that select it
 */
export function hazardOf(entry: Entry, routers: readonly number[], pipeline: Pipeline): HazardOf | undefined {
  const { dispatch, selectorEvaluation } = pipeline.settings.ownership.release;
  if (dispatch === 'direct') {
    if (!lacksConfig(entry, pipeline)) return undefined;
    return () => ({ incident: configMissing(entry), when: (stage) => stage.way(entry, routers)?.surely ?? NEVER });
  }
  const reached = (stage: RuleStage) => stage.reach(entry, routers).surely;
  const incident =
    tenantLabelsFailure(pipeline) ?? tenantSilencesFailure(entry, pipeline) ?? packsFailure([entry], pipeline);
  if (incident) return () => ({ incident, when: reached });
  const [problem] = entry.selector.problems;
  if (!problem) return undefined;
  const unusable = unusableConditions(entry, problem.place);
  return (logic) => ({
    incident: unusable,
    when: (stage) => logic.both(reached(stage), selectorEvaluation === 'manager' ? evaluated(logic) : ALWAYS),
  });
  function evaluated(logic: RuleLogic) {
    return logic.both(conditionsOf(entry, logic).error, tenantSilences(entry, ALWAYS, pipeline, logic).loud);
  }
}
