import { CancellationError, l10n, ProgressLocation, window } from 'vscode';
import type { ClusterFailure } from '#cluster';
import { type LiveAlerts, phrase } from '#core';
import type { SourceFailure } from '#sources';
import { localize } from '../../infrastructure/localize.js';
import { readClusterSettings, readProxySettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import { clusterError } from '../cluster/cluster-error.js';
import { kubeconfigEnvironment } from '../cluster/kubeconfig-environment.js';
import type { AlertSource } from './choose-source.js';

/** Reads the alerts that fire now, with progress that the user can cancel. @throws CancellationError, UserError */
export async function readAlerts(source: AlertSource): Promise<LiveAlerts> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('DingTalk: reading alerts from Alertmanager'),
    cancellable: true,
  };
  return window.withProgress(options, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const { signal } = abort;
    return source.kind === 'url' ? fromUrl(source.address, signal) : fromCluster(source.context, signal);
  });
}

async function fromUrl(address: string, signal: AbortSignal): Promise<LiveAlerts> {
  const { readAlertsFrom } = await import('#sources');
  const connection = { ...readProxySettings(), env: process.env };
  const read = await readAlertsFrom(address, 'alertmanager', { connection, signal });
  if (read.kind === 'alerts') return read;
  if (read.reason === 'cancelled') throw new CancellationError();
  throw sourceError(read);
}

async function fromCluster(context: string, signal: AbortSignal): Promise<LiveAlerts> {
  const { openCluster, readClusterAlerts } = await import('#cluster');
  const env = kubeconfigEnvironment(process.env, readClusterSettings().kubeconfig);
  const cluster = openCluster({ env, context });
  const read = cluster.kind === 'failed' ? cluster : await readClusterAlerts(cluster, { signal });
  if (read.kind === 'alerts') return read;
  throw failedRead(read);
}

/** Cancelled by the user, or an error with what to do next. */
export function failedRead(failure: ClusterFailure): CancellationError | UserError {
  return failure.id === 'cancelled' ? new CancellationError() : clusterError(failure, { asksForContext: true });
}

function sourceError({ cause, remedy, detail }: SourceFailure): UserError {
  const words = detail === undefined ? cause : phrase('{cause} ({detail})', { cause, detail });
  return new UserError(l10n.t('DingTalk: {problem}', { problem: localize(words) }), localize(remedy));
}
