import { CancellationError, l10n, ProgressLocation, window } from 'vscode';
import type { GatheredObjects } from '#cluster';
import { readClusterSettings } from '../../infrastructure/settings.js';
import { clusterError } from '../cluster/cluster-error.js';
import { kubeconfigEnvironment } from '../cluster/kubeconfig-environment.js';

/**
 * Reads the notification objects of a context, with progress that the user can cancel.
 *
 * @returns objects that may contain credentials: never log them
 * @throws CancellationError, UserError
 */
export async function gatherFromCluster(context: string): Promise<GatheredObjects> {
  const { gatherObjects, openCluster } = await import('#cluster');
  const cluster = openCluster({ env: kubeconfigEnvironment(process.env, readClusterSettings().kubeconfig), context });
  if (cluster.kind === 'failed') throw clusterError(cluster, { asksForContext: true });
  const gathered = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('DingTalk: importing from {context}', { context }),
      cancellable: true,
    },
    (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return gatherObjects(cluster, {
        wanted: [],
        namespace: cluster.namespace,
        signal: abort.signal,
        onRead: (what) => progress.report({ message: what }),
      });
    },
  );
  if (gathered.kind === 'gathered') return gathered;
  if (gathered.id === 'cancelled') throw new CancellationError();
  throw clusterError(gathered, { asksForContext: true });
}
