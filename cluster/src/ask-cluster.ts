import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { type ClusterRequest, type Reply, request } from './request.js';

/** Milliseconds. A login program may wait for the user in a browser. */
const LOGIN_TIMEOUT = 60_000;

/** Authenticates and sends a request. Status 401 is a failure; the caller interprets any other status. */
export async function askCluster(
  cluster: Cluster,
  path: string,
  options: Omit<ClusterRequest, 'url' | 'options'>,
): Promise<Reply | ClusterFailure> {
  const login = await inTime(cluster.authorize(), cluster, options.signal);
  if ('kind' in login) return login;
  const base = cluster.server.pathname.replace(/\/$/, '');
  const reply = await request({ ...options, options: login, url: new URL(base + path, cluster.server) });
  return reply.kind === 'reply' && reply.status === 401 ? failure('unauthorized', { context: cluster.context }) : reply;
}

async function inTime<T>(work: Promise<T>, { server }: Cluster, signal?: AbortSignal): Promise<T | ClusterFailure> {
  let stop: (() => void) | undefined;
  const limit = new Promise<ClusterFailure>((resolve) => {
    const timer = setTimeout(() => resolve(failure('timeout', { host: server.host })), LOGIN_TIMEOUT);
    const cancel = (): void => resolve(failure('cancelled'));
    signal?.addEventListener('abort', cancel);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    stop?.();
  }
}
