import { type Formula, isAlways, isNever } from '../open-labels/formula.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { EntryPlace, EntryPlaces } from './entry-places.js';
import { type KeptRule, type KeptWay, keptWay } from './kept-rule.js';
import type { RuleReceiver, RuleRoute, RuleSilence } from './rule-route.js';
import type { StoppedWhen } from './rule-ways.js';
import { isSameList } from './stage-identity.js';

/** The route of a rule; the same object as before when nothing changed. */
export function combineRoute(kept: KeptRule, places: EntryPlaces, pipeline: Pipeline): RuleRoute {
  const { rule, logic, route: before } = kept;
  const stops = stopsOf(kept, places);
  const stopped = stops.map(({ when }) => when);
  const goesOn = logic.opposite(logic.anyOf(stopped));
  const arriving: Formula[] = [];
  const receivers: RuleReceiver[] = [];
  const silences: RuleSilence[] = [...kept.silences];
  for (const place of places.receiving) {
    const found = keptWay(place, kept);
    if (!found.way) continue;
    silences.push(...found.silences);
    const delivered = logic.both(found.way.reached, goesOn);
    const shown = showReceiver(place, found, delivered, kept);
    if (!shown) continue;
    receivers.push(shown);
    if (isAlways(goesOn)) found.shown = shown;
    if (!shown.lost) arriving.push(delivered);
  }
  if (before && stops.length + before.stops.length === 0 && isSame(before, receivers, silences)) return before;
  return {
    rule,
    receivers,
    somebody: logic.reachOf(logic.anyOf(arriving)),
    silences,
    stops: stops.flatMap((stop) => {
      const when = logic.possibleReach(stop.when);
      const incident = stop.incident(pipeline);
      return when && incident ? [{ incident, when }] : [];
    }),
  };
}

function stopsOf({ stage, logic }: KeptRule, { hazards }: EntryPlaces): readonly StoppedWhen[] {
  const further = hazards.map((hazardOf): StoppedWhen => {
    const { incident, when } = hazardOf(logic);
    return { when: when(stage), incident: () => incident };
  });
  return [...stage.stops, ...further].filter(({ when }) => !isNever(when));
}

function showReceiver(
  { entry, loss }: EntryPlace,
  { way, shown }: KeptWay,
  delivered: Formula,
  { logic }: KeptRule,
): RuleReceiver | undefined {
  if (isNever(delivered)) return undefined;
  const lost = loss();
  if (shown && delivered === way?.reached && shown.lost === lost) return shown;
  const { values } = logic;
  const reach = logic.possibleReach(delivered);
  if (!reach) return undefined;
  const condition = { formula: delivered, values };
  return { receiver: entry.receiver, reach, condition, assumed: way?.surely !== way?.reached, lost };
}

function isSame(before: RuleRoute, receivers: readonly RuleReceiver[], silences: readonly RuleSilence[]): boolean {
  return isSameList(before.receivers, receivers) && isSameList(before.silences, silences);
}
