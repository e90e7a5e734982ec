import { OWN_KINDS } from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import { DEFAULT_SECRET_NAMESPACE } from '../../model/secret-document.js';
import type { Phrase } from '../../text/phrase.js';
import { isJsonObject, type Json, type JsonObject, textOf } from '../../yaml/object.js';
import { cleanObject, schemaOf } from './clean-object.js';
import { guardCredentials } from './guard-credentials.js';
import { credentialsIn } from './known-credentials.js';
import { usedData } from './used-data.js';

/** An object as a manifest for a repository. Contains no credential. */
export interface ImportedManifest {
  readonly kind: string;
  readonly name: string;
  /** Empty for objects of the cluster. */
  readonly namespace: string;
  readonly value: JsonObject;
  /** What a person should know about it. */
  readonly notes: readonly Phrase[];
}

/** A Secret without its values. */
export interface SecretOutline {
  readonly name: string;
  readonly namespace: string;
  readonly type: string;
  /** Sorted. */
  readonly keys: readonly string[];
}

export interface ImportedObjects {
  /** In the order in which people read them: the manager, Configs, Receivers, what filters, and ConfigMaps. */
  readonly manifests: readonly ImportedManifest[];
  /** Those that the manifests name, and those that were among the objects; by namespace and name. */
  readonly secrets: readonly SecretOutline[];
  /** `Kind/name` of objects that are not manifests of notifications. */
  readonly others: readonly string[];
}

const ORDER = ['NotificationManager', 'Config', 'Receiver', 'Router', 'Silence', 'ConfigMap'];

/** Makes manifests of objects as a cluster returns them. */
export function importObjects(objects: readonly JsonObject[]): ImportedObjects {
  const known = credentialsIn(objects);
  const own = objects.filter((object) => object.kind !== 'Secret' && isImported(object));
  const namespace = secretNamespaceOf(own);
  const names = new Set(usedData(own).flatMap(({ kind, name }) => (kind === 'Secret' ? [name] : [])));
  const manifests = own
    .map((object): ImportedManifest => {
      const clean = cleanObject(object);
      const { kind, metadata } = headOf(clean);
      const name = textOf(metadata.name);
      const secret = { namespace, name: freeNameIn(names, `${name}-${kind.toLowerCase()}`) };
      const { value, moved, notes } = guardCredentials(clean, { known, secret });
      if (moved.length > 0) names.add(secret.name);
      return { kind, name, namespace: textOf(metadata.namespace), value, notes };
    })
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  const others = objects.filter((object) => object.kind !== 'Secret' && !isImported(object));
  return {
    manifests,
    secrets: secretsOf(objects, manifests),
    others: others.map((object) => `${textOf(object.kind)}/${textOf(headOf(object).metadata.name)}`).toSorted(),
  };
}

function isImported(object: JsonObject): boolean {
  const { apiVersion, kind } = headOf(object);
  return (
    findKind(apiVersion, kind) !== undefined ||
    (OWN_KINDS.includes(kind) && apiVersion.startsWith('notification.kubesphere.io/') && schemaOf(object) !== undefined)
  );
}

function secretsOf(objects: readonly JsonObject[], manifests: readonly ImportedManifest[]): readonly SecretOutline[] {
  const secrets = new Map<string, SecretOutline>();
  const add = (secret: SecretOutline): void => {
    const id = `${secret.namespace}/${secret.name}`;
    const before = secrets.get(id);
    const keys = [...new Set([...(before?.keys ?? []), ...secret.keys])].toSorted();
    secrets.set(id, { ...secret, ...(before && { type: before.type }), keys });
  };
  for (const object of objects) {
    if (object.kind !== 'Secret') continue;
    const { metadata } = headOf(object);
    add({
      name: textOf(metadata.name),
      namespace: textOf(metadata.namespace),
      type: textOf(object.type) || 'Opaque',
      keys: [...keysOf(object.data), ...keysOf(object.stringData)],
    });
  }
  for (const { kind, ...data } of usedData(manifests.map(({ value }) => value)))
    if (kind === 'Secret') add({ ...data, type: 'Opaque' });
  return [...secrets].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, secret]) => secret);
}

function keysOf(data: Json | undefined): readonly string[] {
  return isJsonObject(data) ? Object.keys(data) : [];
}

function headOf(object: JsonObject) {
  const { apiVersion, kind, metadata } = object;
  return { apiVersion: textOf(apiVersion), kind: textOf(kind), metadata: isJsonObject(metadata) ? metadata : {} };
}

/** Where the manager looks up references without a namespace. */
function secretNamespaceOf(objects: readonly JsonObject[]): string {
  const manager = objects.find(({ kind }) => kind === 'NotificationManager')?.spec;
  return (isJsonObject(manager) && textOf(manager.defaultSecretNamespace)) || DEFAULT_SECRET_NAMESPACE;
}

function freeNameIn(taken: ReadonlySet<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  return name;
}

function sortKey({ kind, namespace, name }: ImportedManifest): string {
  const rank = ORDER.indexOf(kind);
  return [rank < 0 ? ORDER.length : rank, namespace, name].join('/');
}
