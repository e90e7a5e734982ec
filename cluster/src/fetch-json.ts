import { type JsonObject, textOf } from '#core';
import { askCluster } from './ask-cluster.js';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { parseObject } from './parse-object.js';

export interface Fetched {
  readonly kind: 'fetched';
  readonly value: JsonObject;
}

export interface FetchOptions {
  /** The permission that it requires, as in `kubectl auth can-i`. */
  readonly action: string;
  /** What a 404 of the API server means. */
  readonly missing: ClusterFailure;
  /** The path itself may be unknown, of which the API server says less than of a missing object. */
  readonly mayLackPath?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Reads one object or list with one `GET`, without caching. The result may contain credentials: never log it. */
export async function fetchJson(
  cluster: Cluster,
  path: string,
  { action, missing, mayLackPath = false, signal, timeoutMs }: FetchOptions,
): Promise<Fetched | ClusterFailure> {
  const { context, server } = cluster;
  const limits = { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) };
  const reply = await askCluster(cluster, path, { method: 'GET', ...limits });
  if (reply.kind === 'failed') return reply;
  const value = parseObject(reply.body);
  const message = textOf(value?.message);
  switch (reply.status) {
    case 200:
      return value ? { kind: 'fetched', value } : failure('answer-invalid', { host: server.host });
    case 403:
      return failure('forbidden', { context, action }, message);
    case 404:
      return mayLackPath || value?.kind === 'Status'
        ? missing
        : failure('answer-invalid', { host: server.host }, 'HTTP 404');
    default:
      return failure('refused', { host: server.host }, message || `HTTP ${reply.status}`);
  }
}
