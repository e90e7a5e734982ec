import { phrase } from '#core';
import type { CredentialProvider, TestSetting } from '#sender';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { type ClusterOptions, clusterProvider } from './cluster-provider.js';
import { credentialsFileProvider } from './credentials-file.js';
import { environmentProvider } from './environment.js';

/** Sources of credentials besides the manifests and the environment. */
export interface CredentialOptions extends ClusterOptions {
  /** A file with the environment's variables. */
  readonly credentials?: string;
}

/**
 * Provides credentials that are missing from the manifests: from the environment, else from a file with its variables,
 * else from the cluster.
 * @throws UsageError if the options or the kubeconfig are not usable
 */
export async function createProvider(
  { secretNamespace }: TestSetting,
  options: CredentialOptions,
  terminal: Terminal,
): Promise<CredentialProvider> {
  const { firstOf } = await import('#sender');
  const { credentials, cluster, context, namespace } = options;
  const flag = context === undefined ? '--namespace' : '--context';
  if (!cluster && (context !== undefined || namespace !== undefined))
    throw new UsageError(
      phrase('{flag} requires --cluster.', { flag }),
      phrase('Add --cluster to read missing Secrets from a cluster.'),
    );
  return firstOf(
    environmentProvider(terminal),
    ...(credentials === undefined ? [] : [credentialsFileProvider(credentials, terminal.cwd)]),
    ...(cluster ? [await clusterProvider(options, secretNamespace, terminal.env)] : []),
  );
}
