import { filterAlert } from './filter-alert.js';
import type { Batch, Routing } from './routing.js';

/** The indices of a batch's alerts that match a receiver's entry, in message order. */
export function matchedAlerts({ order }: Batch, entryIndex: number, routing: Routing): readonly number[] {
  const { pipeline, alerts, classOf, classes } = routing;
  const entry = pipeline.entries[entryIndex];
  if (!entry) return [];
  const silences = pipeline.silencesOf(entry.tenant);
  const matched: number[] = [];
  for (const index of order) {
    const alert = alerts[index];
    if (!alert || !classes[classOf[index] ?? -1]?.members[entryIndex]) continue;
    if (filterAlert(alert, entry, silences) === 'match') matched.push(index);
  }
  return matched;
}

/** The number of matching alerts on a channel, for each receiver of the cluster. */
export function countMatches(routing: Routing, channel = 'dingtalk'): Int32Array {
  const { cluster, entries } = routing.pipeline;
  const counts = new Int32Array(cluster.receivers.length);
  for (const [index, { receiver, section }] of entries.entries()) {
    if (section.channel !== channel) continue;
    for (const batch of routing.batches)
      counts[receiver] = (counts[receiver] ?? 0) + matchedAlerts(batch, index, routing).length;
  }
  return counts;
}
