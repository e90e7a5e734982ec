import { SERVED_VERSION } from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import { childSchema, type SchemaPlace, schemaPlace } from '../../model/schema/navigate.js';
import { isJsonObject, type Json, type JsonObject } from '../../yaml/object.js';
import { CLUSTER_FIELDS, isToolAnnotation, isToolLabel } from './owned-metadata.js';

const METADATA_ORDER = ['name', 'namespace', 'labels', 'annotations'];
const OBJECT_ORDER = ['apiVersion', 'kind', 'metadata'];

/**
 * An object of a cluster without what belongs to the cluster and to tools, and with its fields in the order of the
 * schema. Null members are left out, as the cluster drops them.
 */
export function cleanObject(object: JsonObject): JsonObject {
  const { status, ...rest } = object;
  const schema = schemaOf(object);
  const clean = Object.entries(rest).flatMap(([key, value]): readonly [string, Json][] => {
    if (value === null) return [];
    if (key === 'metadata') return [[key, cleanMetadata(value)]];
    return [[key, ordered(value, schema && childSchema(schema, key))]];
  });
  return Object.fromEntries(inOrder(clean, [...OBJECT_ORDER, ...namesIn(schema)]));
}

/** The schema of an object; of a version that is not known, that of the newest one. */
export function schemaOf({ apiVersion, kind }: JsonObject): SchemaPlace | undefined {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
  const schema = (findKind(apiVersion, kind) ?? findKind(SERVED_VERSION, kind))?.schema;
  return schema && schemaPlace(schema, schema);
}

function cleanMetadata(metadata: Json): Json {
  if (!isJsonObject(metadata)) return metadata;
  const kept = Object.entries(metadata).flatMap(([key, value]): readonly [string, Json][] => {
    if (value === null || CLUSTER_FIELDS.has(key)) return [];
    if (key === 'annotations') return without(key, value, isToolAnnotation);
    return key === 'labels' ? without(key, value, isToolLabel) : [[key, value]];
  });
  return Object.fromEntries(inOrder(kept, METADATA_ORDER));
}

function without(key: string, value: Json, isOwned: (name: string) => boolean): readonly [string, Json][] {
  if (!isJsonObject(value)) return [[key, value]];
  const kept = Object.entries(value).filter(([name, text]) => !isOwned(name) && text !== null);
  return kept.length === 0 ? [] : [[key, Object.fromEntries(inOrder(kept, []))]];
}

function ordered(value: Json, schema: SchemaPlace | undefined): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => ordered(item, schema && childSchema(schema, 0)));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, member]): readonly [string, Json][] =>
    member === null ? [] : [[key, ordered(member, schema && childSchema(schema, key))]],
  );
  return Object.fromEntries(inOrder(kept, namesIn(schema)));
}

function namesIn(schema: SchemaPlace | undefined): readonly string[] {
  return Object.keys(schema?.resolved.properties ?? {});
}

/** First the members that are known, in their order, then the others by name. */
function inOrder(members: readonly [string, Json][], known: readonly string[]): readonly [string, Json][] {
  const rank = ([key]: readonly [string, Json]): number => {
    const index = known.indexOf(key);
    return index < 0 ? known.length : index;
  };
  return members.toSorted((one, other) => rank(one) - rank(other) || (one[0] < other[0] ? -1 : 1));
}
