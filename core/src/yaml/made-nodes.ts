import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from './node.js';
import { isJsonObject, type Json, type JsonObject } from './object.js';

/** Where a node that no text contains is shown. */
export type Extent = Pick<YamlNode, 'start' | 'end'>;

/** A mapping that no text contains. */
export function madeMapping(
  at: Extent,
  written: readonly { readonly key: string; readonly at?: Extent; readonly value: YamlNode }[],
): YamlMapping {
  const entries = written.map(
    ({ key, at: { start, end } = at, value }): YamlEntry => ({
      key,
      keyStart: start,
      keyEnd: end,
      value,
      merged: false,
    }),
  );
  const size = entries.reduce((sum, { value }) => sum + value.size, 1);
  const members = new Map(entries.map((entry) => [entry.key, entry]));
  return { kind: 'mapping', start: at.start, end: at.end, size, flow: false, entries, members };
}

export function madeScalar({ start, end }: Extent, text: string): YamlScalar {
  return { kind: 'scalar', start, end, size: 1, value: text, source: text, style: 'plain' };
}

/** A mapping of JSON values that no text contains. */
export function madeObject(at: Extent, object: JsonObject): YamlMapping {
  return madeMapping(
    at,
    Object.entries(object).map(([key, value]) => ({ key, value: madeNode(at, value) })),
  );
}

function madeNode(at: Extent, value: Json): YamlNode {
  if (isJsonObject(value)) return madeObject(at, value);
  const { start, end } = at;
  if (value === null || typeof value !== 'object')
    return { kind: 'scalar', start, end, size: 1, value, source: String(value), style: 'plain' };
  const items = value.map((item) => madeNode(at, item));
  return { kind: 'sequence', start, end, size: items.reduce((sum, { size }) => sum + size, 1), flow: false, items };
}
