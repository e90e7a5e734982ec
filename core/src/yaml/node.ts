import type { Json } from './object.js';

/**
 * A YAML document as kubectl reads it, with resolved aliases and merge keys and with scalars as in YAML 1.1. Positions
 * are offsets (UTF-16 code units) in the document's text. Aliased nodes are shared, so the document is a graph without
 * cycles; `size` is its size with expanded aliases.
 */
export type YamlNode = YamlMapping | YamlSequence | YamlScalar;

interface Located {
  readonly start: number;
  readonly end: number;
  /** The number of nodes below and including this one, with expanded aliases. */
  readonly size: number;
}

export interface YamlMapping extends Located {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** All entries, including duplicates and merged ones, in the order in which kubectl sets them. */
  readonly entries: readonly YamlEntry[];
  /** The effective entry for each key, which is the last one. */
  readonly members: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
  /** Added by a merge key, so its position is in the anchored mapping. */
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
  /** The text of the scalar without quotes, before its conversion to a number, boolean or null. */
  readonly source: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The placeholder that hides the value, whatever its text says. */
  readonly hidden?: string;
}

/** The value as JSON. Call it only when `size` is bounded, because it expands aliases. */
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
 * The value that the API server validates. Before that, the server drops members with a null value (Kubernetes:
 * structural schemas, pruning of null without `nullable`).
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

/** Defines an own property even for `__proto__`, which an assignment would lose. */
function define(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
