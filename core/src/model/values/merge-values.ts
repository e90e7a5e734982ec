import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/node.js';
import { isNull } from '../../yaml/place.js';

/** Values over those of a chart, as Helm merges them: mappings key by key, anything else as a whole; null removes a key. */
export function mergeValues(defaults: YamlNode, values: YamlNode): YamlNode {
  if (defaults.kind !== 'mapping' || values.kind !== 'mapping') return values;
  const entries = new Map(defaults.members);
  for (const [key, entry] of values.members) {
    const before = entries.get(key);
    if (isNull(entry.value)) entries.delete(key);
    else entries.set(key, before ? { ...entry, value: mergeValues(before.value, entry.value) } : entry);
  }
  return withEntries(values, [...entries.values()]);
}

/** A mapping with other entries in its place. */
export function withEntries(mapping: YamlMapping, entries: readonly YamlEntry[]): YamlMapping {
  const size = entries.reduce((sum, { value }) => sum + value.size, 1);
  return { ...mapping, size, entries, members: new Map(entries.map((entry) => [entry.key, entry])) };
}
