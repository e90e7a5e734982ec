import { mayMatch } from '../../../model/selector/match-selector.js';
import { filterAlert } from './filter-alert.js';
import type { Batch, DirectRouting, NamespaceGroup, Routing, StagedRouting } from './routing.js';

/** The indices of a batch's alerts that match a receiver's entry, or may match it, in message order. */
export function matchedAlerts({ order }: Batch, entryIndex: number, routing: StagedRouting): readonly number[] {
  const { pipeline, alerts, classOf, classes } = routing;
  const entry = pipeline.entries[entryIndex];
  if (!entry) return [];
  const silences = pipeline.silencesOf(entry.tenant);
  const matched: number[] = [];
  for (const index of order) {
    const alert = alerts[index];
    if (!alert || !classes[classOf[index] ?? -1]?.members[entryIndex]) continue;
    const outcome = filterAlert(alert, entry, silences);
    if (outcome === 'match' || outcome === 'unknown') matched.push(index);
  }
  return matched;
}

/** The indices of a namespace group's alerts that match a receiver's entry, or may match it, as posted. */
export function matchedInGroup(
  { alerts, times }: NamespaceGroup,
  entryIndex: number,
  routing: DirectRouting,
): readonly number[] {
  const entry = routing.pipeline.entries[entryIndex];
  if (!entry || !times[entryIndex]) return [];
  return alerts.filter((index) => mayMatch(entry.selector, routing.alerts[index]?.labels));
}

/** The number of matching alerts on a channel, for each receiver of the cluster. */
export function countMatches(routing: Routing, channel = 'dingtalk'): Int32Array {
  const { cluster, entries } = routing.pipeline;
  const counts = new Int32Array(cluster.receivers.length);
  for (const [index, { receiver, section }] of entries.entries()) {
    if (section.channel !== channel) continue;
    const matched =
      routing.dispatch === 'direct'
        ? routing.groups.map((group) => matchedInGroup(group, index, routing))
        : routing.batches.map((batch) => matchedAlerts(batch, index, routing));
    for (const alerts of matched) counts[receiver] = (counts[receiver] ?? 0) + alerts.length;
  }
  return counts;
}
