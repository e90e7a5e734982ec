import { resolve } from 'node:path';
import type { Cluster } from '#cluster';
import { explainedError } from '../explained-error.js';
import type { Terminal } from '../terminal/terminal.js';

/** A context of a kubeconfig. */
export interface ContextOptions {
  readonly context?: string;
  readonly kubeconfig?: string;
  readonly namespace?: string;
}

/** Reads the kubeconfig, and does not contact the cluster. @throws UsageError if the kubeconfig is not usable */
export async function namedCluster(
  { context, kubeconfig, namespace }: ContextOptions,
  { env, cwd }: Pick<Terminal, 'env' | 'cwd'>,
): Promise<Cluster> {
  const { openCluster } = await import('#cluster');
  const cluster = openCluster({
    env: { ...env, ...(kubeconfig !== undefined && { KUBECONFIG: resolve(cwd, kubeconfig) }) },
    ...(context !== undefined && { context }),
    ...(namespace !== undefined && { namespace }),
  });
  if (cluster.kind === 'failed') throw explainedError(cluster);
  return cluster;
}
