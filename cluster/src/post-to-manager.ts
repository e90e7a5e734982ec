import { textOf } from '#core';
import { askCluster } from './ask-cluster.js';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { parseObject } from './parse-object.js';
import { type Reply, request } from './request.js';

export interface ManagerService {
  readonly namespace: string;
  readonly name: string;
  readonly port: string;
}

/** The manager's service through the API server's proxy, or a URL of the manager. */
export type ManagerAddress =
  | { readonly kind: 'service'; readonly cluster: Cluster; readonly service: ManagerService }
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
  const { namespace, name, port } = service;
  const proxy = `/api/v1/namespaces/${encodeURIComponent(namespace)}/services/${encodeURIComponent(`${name}:${port}`)}/proxy`;
  const reply = await askCluster(cluster, proxy + path, options);
  if (reply.kind === 'failed') return reply;
  return readServerError(reply, cluster, service) ?? readAnswer(reply, cluster.server.host);
}

/** The API server's own error, an object of kind Status, returned instead of the manager's response. */
function readServerError(
  { status, body }: Reply,
  { context, server }: Cluster,
  { namespace, name, port }: ManagerService,
): ClusterFailure | undefined {
  const answer = parseObject(body);
  if (status === 200 || answer?.kind !== 'Status') return undefined;
  const message = textOf(answer.message);
  const where = { name: `${name}:${port}`, namespace };
  switch (status) {
    case 403:
      return failure('forbidden', { context, action: `create services/proxy -n ${namespace}` }, message);
    case 404:
      return failure('service-missing', where, message);
    case 502:
    case 503:
    case 504:
      return failure('service-unavailable', where, message);
    default:
      return failure('refused', { host: server.host }, message || `HTTP ${status}`);
  }
}

function readAnswer({ status, body }: Reply, host: string): ManagerAnswer | ClusterFailure {
  const answer = parseObject(body);
  const managerStatus = answer?.Status ?? answer?.status;
  if (typeof managerStatus === 'number')
    return { kind: 'answer', status: managerStatus, message: textOf(answer?.Message ?? answer?.message) };
  return failure(status === 200 ? 'answer-invalid' : 'refused', { host }, `HTTP ${status}`);
}
