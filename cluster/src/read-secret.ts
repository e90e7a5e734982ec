import { type ManifestObject, textOf } from '#core';
import { askCluster } from './ask-cluster.js';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { parseObject } from './parse-object.js';

/** Reads one Secret with one `GET`, without caching. The result contains credentials: never log it. */
export async function readSecret(
  cluster: Cluster,
  namespace: string,
  name: string,
  { signal, timeoutMs }: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {},
): Promise<ManifestObject | ClusterFailure> {
  const { context, server } = cluster;
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets/${encodeURIComponent(name)}`;
  const limits = { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) };
  const reply = await askCluster(cluster, path, { method: 'GET', ...limits });
  if (reply.kind === 'failed') return reply;
  const value = parseObject(reply.body);
  const message = textOf(value?.message);
  switch (reply.status) {
    case 200:
      if (value?.kind !== 'Secret') return failure('answer-invalid', { host: server.host });
      return { apiVersion: 'v1', kind: 'Secret', name, namespace, labels: {}, value };
    case 403:
      return failure('forbidden', { context, action: `get secrets/${name} -n ${namespace}` }, message);
    case 404:
      return value?.kind === 'Status'
        ? failure('secret-missing', { name, namespace })
        : failure('answer-invalid', { host: server.host }, 'HTTP 404');
    default:
      return failure('refused', { host: server.host }, message || `HTTP ${reply.status}`);
  }
}
