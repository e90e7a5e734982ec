import { type Service, textOf } from '#core';
import { askCluster } from './ask-cluster.js';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { parseObject } from './parse-object.js';
import { type Reply, request } from './request.js';
import { type ProxyWords, proxyError, proxyPath } from './service-proxy.js';

/** The manager's service through the API server's proxy, or a URL of the manager. */
export type ManagerAddress =
  | { readonly kind: 'service'; readonly cluster: Cluster; readonly service: Service }
  | { readonly kind: 'url'; readonly url: URL };

/** The manager's own response. Not redacted: it may quote a webhook URL. */
export interface ManagerAnswer {
  readonly kind: 'answer';
  /** 200 means that the manager sent the message. */
  readonly status: number;
  readonly message: string;
}

/** Milliseconds. The manager may use its own time limit for each target before it responds. */
const TIMEOUT = 30_000;

const MANAGER: ProxyWords = { verb: 'create', missing: 'service-missing', unavailable: 'service-unavailable' };

/**
 * Posts to the manager's `/api/v2/verify` (body `{receiver, config?}`) or `/api/v2/notifications` (with `alert`, as
 * Alertmanager posts it). Does not retry: the manager may have sent the message even if no response arrives.
 */
export async function postToManager(
  address: ManagerAddress,
  path: '/api/v2/verify' | '/api/v2/notifications',
  body: string,
  signal?: AbortSignal,
): Promise<ManagerAnswer | ClusterFailure> {
  const options = { method: 'POST', body, timeoutMs: TIMEOUT, ...(signal && { signal }) } as const;
  if (address.kind === 'url') {
    const { url } = address;
    const target = new URL(url.pathname.replace(/\/$/, '') + path, url);
    const reply = await request({ ...options, url: target });
    return reply.kind === 'failed' ? reply : readAnswer(reply, url.host);
  }
  const { cluster, service } = address;
  const reply = await askCluster(cluster, proxyPath(service, path), options);
  if (reply.kind === 'failed') return reply;
  return proxyError(reply, cluster, service, MANAGER) ?? readAnswer(reply, cluster.server.host);
}

function readAnswer({ status, body }: Reply, host: string): ManagerAnswer | ClusterFailure {
  const answer = parseObject(body);
  const managerStatus = answer?.Status ?? answer?.status;
  if (typeof managerStatus === 'number')
    return { kind: 'answer', status: managerStatus, message: textOf(answer?.Message ?? answer?.message) };
  return failure(status === 200 ? 'answer-invalid' : 'refused', { host }, `HTTP ${status}`);
}
