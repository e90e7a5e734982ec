import type { PostedRequest } from '../input/posted-requests.js';
import { matchedInGroup } from '../routing/matched-alerts.js';
import type { DirectRouting } from '../routing/routing.js';
import type { LabelGroup } from './group-by-labels.js';

/** A group of alerts, and the index of its batch, or of its namespace group, in the routing. */
export interface DueGroup {
  readonly group: LabelGroup;
  readonly batch: number;
}

/**
 * The messages of a manager before 2.0 to one entry, before they are split: for each request one per namespace, as often
 * as the entry's tenant is named.
 *
 * @param only index of a namespace group: only its request, whose other groups count for the rate limits too
 */
export function dueGroups(entryIndex: number, routing: DirectRouting, only?: number): readonly (readonly DueGroup[])[] {
  const wanted = only === undefined ? undefined : routing.groups[only]?.request;
  const bursts = new Map<PostedRequest, DueGroup[]>();
  for (const [batch, group] of routing.groups.entries()) {
    if (group.incident !== undefined || (wanted && group.request !== wanted)) continue;
    const alerts = matchedInGroup(group, entryIndex, routing);
    if (alerts.length === 0) continue;
    const due = { group: requestGroup(group.request, alerts), batch };
    const burst = bursts.get(group.request) ?? [];
    for (let time = 0; time < (group.times[entryIndex] ?? 0); time++) burst.push(due);
    bursts.set(group.request, burst);
  }
  return [...bursts.values()];
}

/** Alerts of a request that are sent together. The labels are those of Alertmanager's group. */
export function requestGroup({ groupLabels, receiver }: PostedRequest, alerts: readonly number[]): LabelGroup {
  return { labels: groupLabels, postedTo: receiver, alerts };
}
