import type { ClusterFailure } from './cluster-failure.js';
import { type Environment, loadKubeconfig } from './load-kubeconfig.js';

/** A context of the kubeconfig. Contains no credentials. */
export interface KubeContext {
  readonly name: string;
  /** The host of its API server; undefined if the kubeconfig lacks the cluster. */
  readonly host: string | undefined;
  /** The context's namespace, if it has one. */
  readonly namespace: string | undefined;
  readonly current: boolean;
}

export interface KubeContexts {
  readonly kind: 'contexts';
  /** The current one first, then in the order of the kubeconfig. */
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
