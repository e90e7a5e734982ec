import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { type Asked, type Reply, request } from './request.js';

/** A login program may wait for a person in a browser. Milliseconds. */
const LOGIN_TIMEOUT = 60_000;

/** Logs in and asks. 401 is a failure of its own; any other status is for the caller to judge. */
export async function askCluster(
  cluster: Cluster,
  path: string,
  asked: Omit<Asked, 'url' | 'options'>,
): Promise<Reply | ClusterFailure> {
  const options = await inTime(cluster.authorize(), cluster, asked.signal);
  if ('kind' in options) return options;
  const base = cluster.server.pathname.replace(/\/$/, '');
  const reply = await request({ ...asked, options, url: new URL(base + path, cluster.server) });
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
