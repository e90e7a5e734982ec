import type { Json } from './object.js';

/**
 * A YAML document as kubectl reads it: aliases and merge keys resolved, scalars read as YAML 1.1, with the place of
 * everything as offsets (UTF-16 code units) into the document's text. Aliased nodes are shared, so it is a graph
 * without cycles; `size` tells how large it is written out.
 */
export type YamlNode = YamlMapping | YamlSequence | YamlScalar;

interface Located {
  readonly start: number;
  readonly end: number;
  /** Nodes below and including this one, an alias counted as what it stands for. */
  readonly size: number;
}

export interface YamlMapping extends Located {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** As written, duplicates and merged members included, in the order in which kubectl sets them. */
  readonly entries: readonly YamlEntry[];
  /** The entry that counts for each key: the last one. */
  readonly members: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
  /** It came through a merge key: its place is that of the anchor. */
  readonly merged: boolean;
}

export interface YamlSequence extends Located {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Located {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text of the scalar without quotes, before it was read as a number, boolean or null. */
  readonly source: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

/** The plain value. Call it only when `size` is bounded: aliases are written out. */
export function toJson(node: YamlNode): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(toJson);
    case 'mapping': {
      const object: Record<string, Json> = {};
      for (const [key, entry] of node.members) define(object, key, toJson(entry.value));
      return object;
    }
  }
}

/**
 * The value that the API server validates: members whose value is null are dropped first, as it drops them
 * (Kubernetes: structural schemas, pruning of null without `nullable`).
 */
export function toAdmissionJson(node: YamlNode): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(toAdmissionJson);
    case 'mapping': {
      const object: Record<string, Json> = {};
      for (const [key, entry] of node.members) {
        const value = toAdmissionJson(entry.value);
        if (value !== null) define(object, key, value);
      }
      return object;
    }
  }
}

/** An own property also for `__proto__`, which an assignment would lose. */
function define(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
