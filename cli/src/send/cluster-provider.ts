import type { CredentialProvider } from '#sender';
import { namedCluster } from '../cluster/named-cluster.js';
import type { Terminal } from '../terminal/terminal.js';

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
  terminal: Terminal,
): Promise<CredentialProvider> {
  const { readSecret } = await import('#cluster');
  const { fromCluster } = await import('#sender');
  const cluster = await namedCluster(context === undefined ? {} : { context }, terminal);
  return fromCluster({
    context: cluster.context,
    namespace: namespace ?? defaultNamespace ?? cluster.namespace,
    readSecret: (where, name) => readSecret(cluster, where, name),
  });
}
