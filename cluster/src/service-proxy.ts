import { type Service, textOf } from '#core';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { parseObject } from './parse-object.js';
import type { Reply } from './request.js';

/** How the API server's own errors are put for a service. */
export interface ProxyWords {
  /** The permission for the request. */
  readonly verb: 'get' | 'create';
  readonly missing: 'service-missing' | 'alertmanager-missing';
  readonly unavailable: 'service-unavailable' | 'alertmanager-unavailable';
}

/** The path of a service's own path, through the API server's proxy. */
export function proxyPath({ namespace, name, port }: Service, path: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/services/${encodeURIComponent(`${name}:${port}`)}/proxy${path}`;
}

/** The API server's own error, an object of kind Status, returned instead of the service's response. */
export function proxyError(
  { status, body }: Reply,
  { context, server }: Cluster,
  { namespace, name, port }: Service,
  { verb, missing, unavailable }: ProxyWords,
): ClusterFailure | undefined {
  const answer = status === 200 ? undefined : parseObject(body);
  if (answer?.kind !== 'Status') return undefined;
  const message = textOf(answer.message);
  const where = { name: `${name}:${port}`, namespace };
  switch (status) {
    case 403:
      return failure('forbidden', { context, action: `${verb} services/proxy -n ${namespace}` }, message);
    case 404:
      return failure(missing, where, message);
    case 502:
    case 503:
    case 504:
      return failure(unavailable, where, message);
    default:
      return failure('refused', { host: server.host }, message || `HTTP ${status}`);
  }
}
