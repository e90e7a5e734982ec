import type { SampleAlert } from '../../../../core/src/model/alert.js';

/** The labels that users most often group alerts by. */
const DEFAULTS = ['severity', 'alerttype', 'alertname', 'cluster', 'namespace'];

/**
 * The labels that sample alerts can be grouped by: the defaults first, then by name. Leaves out labels whose values are
 * all distinct.
 */
export function groupLabels(samples: readonly SampleAlert[]): readonly string[] {
  const values = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { labels } of samples) {
    for (const [name, value] of Object.entries(labels)) {
      const seen = values.get(name);
      if (seen) seen.add(value);
      else values.set(name, new Set([value]));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const names = [...values].filter(([name, { size }]) => size < (counts.get(name) ?? 0) || DEFAULTS.includes(name));
  return names.map(([name]) => name).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

function rank(name: string): number {
  const index = DEFAULTS.indexOf(name);
  return index === -1 ? DEFAULTS.length : index;
}
