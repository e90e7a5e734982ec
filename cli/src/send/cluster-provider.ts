import type { CredentialProvider } from '#sender';
import { clusterError } from '../cluster-error.js';

/** Access to a cluster; none without `cluster`. */
export interface ClusterOptions {
  readonly cluster?: boolean;
  readonly context?: string;
  readonly namespace?: string;
}

/**
 * Credentials from the cluster's Secrets. Reads the kubeconfig immediately, and a Secret when it is needed.
 * @throws UsageError if the kubeconfig is not usable
 */
export async function clusterProvider(
  { context, namespace }: ClusterOptions,
  defaultNamespace: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<CredentialProvider> {
  const { openCluster, readSecret } = await import('#cluster');
  const { fromCluster } = await import('#sender');
  const cluster = openCluster({ env, ...(context !== undefined && { context }) });
  if (cluster.kind === 'failed') throw clusterError(cluster);
  return fromCluster({
    context: cluster.context,
    namespace: namespace ?? defaultNamespace ?? cluster.namespace,
    readSecret: (where, name) => readSecret(cluster, where, name),
  });
}
