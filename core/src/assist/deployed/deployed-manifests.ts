import { isJsonObject, type Json, type JsonObject, textOf } from '../../yaml/object.js';
import { writeManifest } from '../../yaml/write-manifest.js';
import { cleanObject } from '../import/clean-object.js';

/** An object of a cluster as a text that the analysis reads. Contains credentials that are written in the object. */
export interface DeployedManifest {
  /** `cluster:Kind/name`, with the namespace for Secrets and ConfigMaps. No file has it. */
  readonly uri: string;
  readonly text: string;
}

const SCHEME = 'cluster:';

/** In place of the values of Secrets, of which only the names of the entries are known. */
const UNREAD = '$(VALUE_IN_THE_CLUSTER)';

/** @param objects of Secrets, only the names of their entries count */
export function deployedManifests(objects: readonly JsonObject[]): readonly DeployedManifest[] {
  return objects.map((object) => ({ uri: SCHEME + deployedName(object), text: writeManifest(readable(object)) }));
}

/** `Kind/name`, or `Kind/namespace/name` of what has a namespace. */
export function deployedName({ kind, metadata }: JsonObject): string {
  const { name, namespace }: JsonObject = isJsonObject(metadata) ? metadata : {};
  return [textOf(kind), textOf(namespace), textOf(name)].filter((part) => part !== '').join('/');
}

/** The object of a cluster that a place is in; undefined for a place in a file. */
export function deployedAt(uri: string): string | undefined {
  return uri.startsWith(SCHEME) ? uri.slice(SCHEME.length) : undefined;
}

function readable(object: JsonObject): JsonObject {
  const clean = cleanObject(object);
  if (clean.kind !== 'Secret') return clean;
  const { data, stringData: _, ...rest } = clean;
  const keys = isJsonObject(data) ? Object.keys(data) : [];
  const entries: Json = Object.fromEntries(keys.map((key) => [key, UNREAD]));
  return { ...rest, stringData: entries };
}
