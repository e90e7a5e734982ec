import { both, either, isNever } from '../open-labels/formula.js';
import { configMissing, lacksConfig } from '../pipeline/direct/missing-config-crash.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { RuleLogic } from './rule-logic.js';
import type { EntryWay, RuleWays, StoppedWhen } from './rule-ways.js';
import { tenantReach } from './tenant-reach.js';

/** What a manager before 2.0 does with the alerts of a rule: the receivers of the namespace's tenants get them. */
export function directWays(pipeline: Pipeline, logic: RuleLogic): RuleWays {
  const tenants = tenantReach(pipeline, logic.values);
  const stops: StoppedWhen[] = [];
  const entries = pipeline.entries.flatMap((entry, index): readonly EntryWay[] => {
    const { section } = entry;
    if (section.channel !== 'dingtalk' || !section.enabled) return [];
    const { match, mayMatch } = logic.judge(section.alertSelector, () => entry.selector);
    if (isNever(mayMatch)) return [];
    const sent = tenants.of(entry.tenant);
    const surely = both(sent, match);
    const isSame = isNever(tenants.unknown) && match === mayMatch;
    const reached = isSame ? surely : both(either(sent, tenants.unknown, logic.values), mayMatch);
    if (isNever(reached)) return [];
    if (!isNever(surely) && lacksConfig(entry, pipeline)) stops.push({ incident: configMissing(entry), when: surely });
    return [{ entry: index, reached, surely, muted: [] }];
  });
  return { muted: [], stops, entries };
}
