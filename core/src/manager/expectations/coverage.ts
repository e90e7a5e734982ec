import type { Cluster, Placed } from '../../model/cluster/cluster.js';
import type { ReceiverFacts } from '../../model/facts.js';
import { sourcePlace } from '../pipeline/source-place.js';
import type { SourcePlace } from '../pipeline/trace.js';
import type { CaseResult } from './case-result.js';

/** Receivers and alerts that the cases of one or more tests do not cover. */
export interface Coverage {
  /** Enabled DingTalk receivers that no alert reaches. */
  readonly receivers: readonly UnreachedReceiver[];
  /** Alerts that unexpectedly reach no receiver, with the names of their cases. */
  readonly alerts: readonly { readonly name: string; readonly case: string }[];
}

export interface UnreachedReceiver {
  readonly name: string;
  readonly place: SourcePlace;
}

/** @param runs the runs with their clusters. A receiver that occurs in several clusters counts once. */
export function coverageOf(
  runs: readonly { readonly cluster: Cluster; readonly cases: readonly CaseResult[] }[],
): Coverage {
  const all = new Map<string, UnreachedReceiver>();
  const reached = new Set<string>();
  for (const { cluster, cases } of runs) {
    for (const object of cluster.receivers)
      if (isOnDingTalk(object)) all.set(keyOf(object), { name: object.facts.name, place: sourcePlace(object) });
    for (const receiver of cases.flatMap((each) => each.reached)) {
      const object = cluster.receivers[receiver];
      if (object) reached.add(keyOf(object));
    }
  }
  return {
    receivers: [...all].flatMap(([key, receiver]) => (reached.has(key) ? [] : [receiver])),
    alerts: runs.flatMap(({ cases }) =>
      cases.flatMap(({ name, unreachedAlerts }) => unreachedAlerts.map((alert) => ({ name: alert, case: name }))),
    ),
  };
}

function isOnDingTalk({ facts }: Placed<ReceiverFacts>): boolean {
  return facts.sections.some(({ channel, enabled }) => channel === 'dingtalk' && enabled);
}

function keyOf({ uri, facts }: Placed<ReceiverFacts>): string {
  return `${uri} ${facts.name}`;
}
