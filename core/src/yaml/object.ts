/** JSON as a cluster holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One object of a manifest, as kubectl reads it. Nothing is checked beyond what the types say. */
export interface ManifestObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** `metadata.name`; empty when it is missing or no string. */
  readonly name: string;
  /** `metadata.namespace`; undefined when it is missing. */
  readonly namespace: string | undefined;
  /** `metadata.labels`, string values only. */
  readonly labels: Readonly<Record<string, string>>;
  /** The whole object. */
  readonly value: JsonObject;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or the empty one for everything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
