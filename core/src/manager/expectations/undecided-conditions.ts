import type { Cluster } from '../../model/cluster/cluster.js';
import { conditionAt } from '../../model/receiver-conditions.js';
import type { Phrase } from '../../text/phrase.js';
import { conditionPhrase } from '../matching/describe-condition.js';
import { sourcePlace } from '../pipeline/report/source-place.js';
import type { SourcePlace } from '../pipeline/report/trace.js';
import type { ObjectTally } from './object-tally.js';
import type { RouterUse } from './router-use.js';

/** A condition of a Router that alone keeps no alert of a case away, so no case fails without it. */
export interface UndecidedCondition {
  readonly router: string;
  /** The condition in words. */
  readonly text: Phrase;
  readonly place: SourcePlace;
}

/**
 * The conditions of covered Routers that decide in none of the cases.
 *
 * @param runs the Routers in the cases of each cluster
 */
export function undecidedConditions(
  runs: readonly { readonly cluster: Cluster; readonly routers: readonly RouterUse[] }[],
  tally: ObjectTally,
): readonly UndecidedCondition[] {
  const conditions = new Map<string, UndecidedCondition>();
  const decided = new Set<string>();
  for (const { cluster, routers } of runs) {
    for (const { router, conditions: tried } of routers) {
      const object = cluster.routers[router];
      if (!object || !tally.covers(object)) continue;
      const { name, alertSelector } = object.facts;
      for (const { place, decides, ...condition } of tried) {
        const at = sourcePlace(object, conditionAt(place, alertSelector?.conditions)?.range);
        const key = JSON.stringify([object.uri, name, place]);
        conditions.set(key, { router: name, text: conditionPhrase(condition), place: at });
        if (decides) decided.add(key);
      }
    }
  }
  return [...conditions].flatMap(([key, condition]) => (decided.has(key) ? [] : [condition]));
}
