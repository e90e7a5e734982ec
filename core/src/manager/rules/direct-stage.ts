import { isNever } from '../open-labels/formula.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { RuleLogic } from './rule-logic.js';
import type { RuleStage } from './rule-ways.js';
import { conditionsOf } from './staged-stage.js';
import { tenantReach } from './tenant-reach.js';

/** What a manager before 2.0 does with the alerts of a rule: the receivers of the namespace's tenants get them. */
export function directStage(pipeline: Pipeline, logic: RuleLogic): RuleStage {
  const tenants = tenantReach(pipeline, logic.values);
  const reach: RuleStage['reach'] = ({ tenant }) => {
    const surely = tenants.of(tenant);
    return { surely, possibly: isNever(tenants.unknown) ? surely : logic.anyOf([surely, tenants.unknown]) };
  };
  return {
    muted: [],
    stops: [],
    reach,
    way(entry, routers) {
      const { match, mayMatch } = conditionsOf(entry, logic);
      if (isNever(mayMatch)) return undefined;
      const { surely, possibly } = reach(entry, routers);
      const reached = logic.both(possibly, mayMatch);
      if (isNever(reached)) return undefined;
      return {
        reached,
        surely: surely === possibly && match === mayMatch ? reached : logic.both(surely, match),
        muted: [],
      };
    },
  };
}
