import { phrase } from '#core';
import type { CredentialProvider } from '#sender';
import { showFailure } from '../../infrastructure/command.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { ClusterAccess } from './cluster-access.js';

/** Credentials from the cluster, if this workspace may read it. Opens the cluster at the first missing credential. */
export function secretsOfCluster(
  access: ClusterAccess,
  defaultNamespace: string | undefined,
  log: Log,
): CredentialProvider {
  let provider: Promise<CredentialProvider> | undefined;
  return async (missing) => {
    if (missing.reference.kind !== 'secret') return undefined;
    provider ??= connect(access, defaultNamespace, log);
    return (await provider)(missing);
  };
}

async function connect(
  access: ClusterAccess,
  defaultNamespace: string | undefined,
  log: Log,
): Promise<CredentialProvider> {
  const cluster = await access.open().catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });
  if (!cluster) return async () => undefined;
  if (cluster instanceof UserError) {
    // the user can still type the credential, or cancel and use the buttons
    inBackground(log, 'Showing an error', showFailure(log, 'cluster', cluster));
    const problem = phrase('{cause} {remedy}', { cause: cluster.message, remedy: cluster.next });
    return async () => ({ problem });
  }
  const { readSecret } = await import('#cluster');
  const { fromCluster } = await import('#sender');
  return fromCluster({
    context: cluster.context,
    namespace: defaultNamespace ?? cluster.namespace,
    readSecret: (namespace, name) => readSecret(cluster, namespace, name),
  });
}
