import { isJsonObject, type JsonObject, textOf } from '#core';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { ServedKind } from './discover-kinds.js';
import { type FetchOptions, fetchJson } from './fetch-json.js';
import { listPages } from './list-pages.js';
import type { Cluster } from './open-cluster.js';

/** Objects as the cluster returns them. They may contain credentials: never log them. */
export interface ReadObjects {
  readonly kind: 'objects';
  readonly objects: readonly JsonObject[];
}

/** Reads all objects of a kind, page by page. */
export async function listObjects(
  cluster: Cluster,
  { apiVersion, kind, plural }: ServedKind,
  signal?: AbortSignal,
): Promise<ReadObjects | ClusterFailure> {
  const listed = await listPages(cluster, `/apis/${apiVersion}/${plural}`, {
    action: `list ${plural}`,
    missing: failure('object-missing', { kind, name: plural, context: cluster.context }),
    signal,
  });
  if (listed.kind === 'failed') return listed;
  // the items of a list do not say what they are
  return { kind: 'objects', objects: listed.items.map((item) => ({ ...item, apiVersion, kind })) };
}

/** Where a Secret or ConfigMap is. */
export interface DataName {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly namespace: string;
  readonly name: string;
}

/** Reads one object of the notification API. */
export function readOwnObject(
  cluster: Cluster,
  { apiVersion, kind, plural }: ServedKind,
  name: string,
  signal?: AbortSignal,
): Promise<ReadObjects | ClusterFailure> {
  return readOne(cluster, `/apis/${apiVersion}/${plural}/${encodeURIComponent(name)}`, {
    head: { apiVersion, kind },
    action: `get ${plural}/${name}`,
    missing: failure('object-missing', { kind, name, context: cluster.context }),
    signal,
  });
}

/** Reads one ConfigMap or Secret. Of a Secret, only the names of its entries leave this function. */
export async function readData(
  cluster: Cluster,
  { kind, namespace, name }: DataName,
  signal?: AbortSignal,
): Promise<ReadObjects | ClusterFailure> {
  const plural = `${kind.toLowerCase()}s`;
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/${plural}/${encodeURIComponent(name)}`;
  const read = await readOne(cluster, path, {
    head: { apiVersion: 'v1', kind },
    action: `get ${plural}/${name} -n ${namespace}`,
    missing: failure('data-missing', { kind, name, namespace }),
    signal,
  });
  if (read.kind === 'failed' || kind === 'ConfigMap') return read;
  return { ...read, objects: read.objects.map((secret) => withoutValues(secret, { namespace, name })) };
}

function withoutValues({ type, data }: JsonObject, metadata: JsonObject): JsonObject {
  const keys = isJsonObject(data) ? Object.keys(data) : [];
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata,
    type: textOf(type) || 'Opaque',
    data: Object.fromEntries(keys.map((key) => [key, ''])),
  };
}

async function readOne(
  cluster: Cluster,
  path: string,
  { head, ...options }: FetchOptions & { readonly head: { readonly apiVersion: string; readonly kind: string } },
): Promise<ReadObjects | ClusterFailure> {
  const answer = await fetchJson(cluster, path, options);
  if (answer.kind === 'failed') return answer;
  if (!isJsonObject(answer.value.metadata)) return failure('answer-invalid', { host: cluster.server.host });
  return { kind: 'objects', objects: [{ ...answer.value, ...head }] };
}
