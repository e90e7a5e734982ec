import { convertObject } from '../../model/conversion/convert-object.js';
import type { ApiVersion } from '../../model/kind-names.js';
import { OWN_KINDS } from '../../model/kind-names.js';
import { toJson } from '../../yaml/node.js';
import { isJsonObject, type JsonObject, textOf } from '../../yaml/object.js';
import { rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { writeManifest } from '../../yaml/write-manifest.js';
import { cleanObject, schemaOf } from '../import/clean-object.js';
import { deployedName } from './deployed-manifests.js';
import { differingFields } from './differing-fields.js';

/** How an object of a cluster differs from that of the files. */
export interface Drift {
  /** `Kind/name`, as of the cluster, or as of the files if the cluster has none. */
  readonly object: string;
  readonly kind: 'differs' | 'only-in-cluster' | 'only-in-files';
  /** The outermost fields that differ, such as `spec.dingtalk.chatbot`; never values. Only for `differs`. */
  readonly fields: readonly string[];
}

/**
 * Compares objects of a cluster with those of files, without what belongs to the cluster and to tools. Of a Secret, only the
 * names of its entries are compared; Secrets and ConfigMaps that only one side has do not count, because a cluster has many.
 *
 * @param written the last one of several with one name counts
 */
export function driftOf(deployed: readonly JsonObject[], written: readonly JsonObject[]): readonly Drift[] {
  const found = new Map(written.filter(isCompared).map((object) => [idOf(object), object]));
  const compared = deployed.filter(isCompared).flatMap((object): readonly Drift[] => {
    const id = idOf(object);
    const own = found.get(id) ?? found.get(withoutNamespace(object));
    found.delete(id);
    found.delete(withoutNamespace(object));
    if (!own) return OWN_KINDS.includes(textOf(object.kind)) ? [drift(object, 'only-in-cluster')] : [];
    const fields = fieldsOf(object, own);
    return fields.length === 0 ? [] : [drift(object, 'differs', fields)];
  });
  const missing = [...found.values()].filter(({ kind }) => OWN_KINDS.includes(textOf(kind)));
  return [...compared, ...missing.map((object) => drift(object, 'only-in-files'))].toSorted((one, other) =>
    one.object < other.object ? -1 : 1,
  );
}

function drift(object: JsonObject, kind: Drift['kind'], fields: readonly string[] = []): Drift {
  return { object: deployedName(object), kind, fields };
}

function isCompared({ kind }: JsonObject): boolean {
  return kind === 'Secret' || kind === 'ConfigMap' || OWN_KINDS.includes(textOf(kind));
}

function idOf(object: JsonObject): string {
  return deployedName(object);
}

/** Files may leave a namespace to the command that applies them. */
function withoutNamespace({ kind, metadata }: JsonObject): string {
  return `${textOf(kind)}/${isJsonObject(metadata) ? textOf(metadata.name) : ''}`;
}

function fieldsOf(deployed: JsonObject, written: JsonObject): readonly string[] {
  if (deployed.kind === 'Secret') return differingFields(keysOf(deployed), keysOf(written), undefined);
  const [one, other] = [comparable(deployed), comparable(inVersion(written, textOf(deployed.apiVersion)))];
  return differingFields(one, other, schemaOf(deployed));
}

/** Without what the version, the kind and the place of an object decide. */
function comparable(object: JsonObject): JsonObject {
  const { apiVersion: _, kind: __, metadata, ...rest } = cleanObject(object);
  const { name: ___, namespace: ____, ...kept }: JsonObject = isJsonObject(metadata) ? metadata : {};
  return { ...rest, metadata: kept };
}

function keysOf({ data, stringData }: JsonObject): JsonObject {
  const keys = [data, stringData].flatMap((entries) => (isJsonObject(entries) ? Object.keys(entries) : []));
  return { data: Object.fromEntries(keys.toSorted().map((key) => [key, true])) };
}

function inVersion(object: JsonObject, version: string): JsonObject {
  if (object.apiVersion === version) return object;
  const { root } = readDocument(writeManifest(object));
  // every version that a cluster serves is one that the conversion knows, or the object stays as it is
  const converted = root && convertObject(rootPlace(root), version as ApiVersion);
  const value = converted && toJson(converted.root);
  return isJsonObject(value) ? value : object;
}
