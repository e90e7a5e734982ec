import { l10n, ProgressLocation, window } from 'vscode';
import type { DeployedObjects } from '#cluster';
import type { LiveAlerts } from '#core';
import { readClusterSettings } from '../../infrastructure/settings.js';
import { kubeconfigEnvironment } from '../cluster/kubeconfig-environment.js';
import { failedRead } from '../live-alerts/read-alerts.js';

export interface GatheredCluster {
  /** May contain credentials: never log them. */
  readonly deployed: DeployedObjects;
  readonly live: LiveAlerts;
}

/** Reads what decides where a cluster's alerts go, and the alerts, with progress. @throws CancellationError, UserError */
export async function gatherDeployed(context: string): Promise<GatheredCluster> {
  const { openCluster, readClusterAlerts, readDeployed } = await import('#cluster');
  const env = kubeconfigEnvironment(process.env, readClusterSettings().kubeconfig);
  const cluster = openCluster({ env, context });
  if (cluster.kind === 'failed') throw failedRead(cluster);
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('DingTalk: reading from {context}', { context }),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const { signal } = abort;
    const live = await readClusterAlerts(cluster, { signal });
    if (live.kind === 'failed') throw failedRead(live);
    const onRead = (what: string): void => progress.report({ message: what });
    const deployed = await readDeployed(cluster, { signal, onRead });
    if (deployed.kind === 'failed') throw failedRead(deployed);
    return { deployed, live };
  });
}
