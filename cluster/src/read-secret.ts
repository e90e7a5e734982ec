import type { ManifestObject } from '#core';
import { type ClusterFailure, failure } from './cluster-failure.js';
import { fetchJson } from './fetch-json.js';
import type { Cluster } from './open-cluster.js';

/** Reads one Secret with one `GET`, without caching. The result contains credentials: never log it. */
export async function readSecret(
  cluster: Cluster,
  namespace: string,
  name: string,
  { signal, timeoutMs }: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {},
): Promise<ManifestObject | ClusterFailure> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets/${encodeURIComponent(name)}`;
  const fetched = await fetchJson(cluster, path, {
    action: `get secrets/${name} -n ${namespace}`,
    missing: failure('secret-missing', { name, namespace }),
    signal,
    timeoutMs,
  });
  if (fetched.kind === 'failed') return fetched;
  const { value } = fetched;
  if (value.kind !== 'Secret') return failure('answer-invalid', { host: cluster.server.host });
  return { apiVersion: 'v1', kind: 'Secret', name, namespace, labels: {}, value };
}
