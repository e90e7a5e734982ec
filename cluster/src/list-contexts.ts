import type { ClusterFailure } from './cluster-failure.js';
import { type Environment, loadKubeconfig } from './load-kubeconfig.js';

/** A context of the kubeconfig. Holds nothing secret. */
export interface KubeContext {
  readonly name: string;
  /** The host of its API server; undefined when the cluster is not in the kubeconfig. */
  readonly host: string | undefined;
  /** Its own namespace, where it names one. */
  readonly namespace: string | undefined;
  readonly current: boolean;
}

export interface KubeContexts {
  readonly kind: 'contexts';
  /** The current one first, then as they are written. */
  readonly contexts: readonly KubeContext[];
}

export function listContexts(env: Environment): KubeContexts | ClusterFailure {
  const config = loadKubeconfig(env);
  if ('kind' in config) return config;
  const contexts = config.contexts.map((context): KubeContext => {
    const { name, namespace } = context;
    const server = config.getCluster(context.cluster)?.server;
    return {
      name,
      host: server !== undefined && URL.canParse(server) ? new URL(server).host : undefined,
      namespace: namespace || undefined,
      current: name === config.currentContext,
    };
  });
  return { kind: 'contexts', contexts: contexts.toSorted((a, b) => Number(b.current) - Number(a.current)) };
}
