import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { SectionFacts } from '../../model/facts.js';
import type { EntryPlace } from './entry-places.js';
import type { RuleLogic } from './rule-logic.js';
import type { RuleReceiver, RuleRoute, RuleSilence } from './rule-route.js';
import type { EntryWay, MutedWhen, RuleStage } from './rule-ways.js';
import { isSameList } from './stage-identity.js';

/** What is kept of a rule for as long as the Routers, Silences and settings stay the same. */
export interface KeptRule {
  readonly rule: AlertRule;
  readonly logic: RuleLogic;
  readonly stage: RuleStage;
  /** The global ones. */
  readonly silences: readonly RuleSilence[];
  readonly ways: WeakMap<SectionFacts, KeptWay>;
  route?: RuleRoute;
}

/** The way to one receiver, for as long as its document and the Routers that select it stay the same. */
export interface KeptWay {
  readonly routers: readonly number[];
  readonly tenant: string;
  /** Index among the receivers of the cluster. */
  readonly receiver: number;
  readonly way: EntryWay | undefined;
  readonly silences: readonly RuleSilence[];
  /** The last result, if nothing stops the manager. */
  shown?: RuleReceiver;
}

export function keepRule(rule: AlertRule, logic: RuleLogic, stage: RuleStage): KeptRule {
  return { rule, logic, stage, silences: silencesOf(stage.muted, undefined, logic), ways: new WeakMap() };
}

export function keptWay({ entry, routers }: EntryPlace, { logic, stage, ways }: KeptRule): KeptWay {
  const { section, tenant, receiver } = entry;
  const before = ways.get(section);
  if (before?.tenant === tenant && before.receiver === receiver && isSameList(before.routers, routers)) return before;
  const way = stage.way(entry, routers);
  const kept = { routers, tenant, receiver, way, silences: silencesOf(way?.muted ?? [], receiver, logic) };
  ways.set(section, kept);
  return kept;
}

function silencesOf(
  muted: readonly MutedWhen[],
  receiver: number | undefined,
  { possibleReach }: RuleLogic,
): readonly RuleSilence[] {
  return muted.flatMap(({ silence, when }) => {
    const mutes = possibleReach(when);
    return mutes ? [{ silence, receiver, mutes }] : [];
  });
}
