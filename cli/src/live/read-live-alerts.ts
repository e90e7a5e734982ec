import type { ClusterFailure } from '#cluster';
import { type LiveAlert, type LiveAlerts, labelAsSent, phrase, type Release } from '#core';
import type { SourceFailure } from '#sources';
import { namedCluster } from '../cluster/named-cluster.js';
import { explainedError } from '../explained-error.js';
import { withInterrupt } from '../terminal/interrupted.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import type { AlertSourceOptions } from './alert-source-options.js';

/**
 * Reads the alerts of the named servers; none without a server. Notes how many there are, and what is assumed of them.
 *
 * @param release asked for only when the labels of alerts depend on it
 * @throws UsageError if one cannot be read
 */
export async function readLiveAlerts(
  options: AlertSourceOptions,
  release: () => Promise<Release>,
  terminal: Terminal,
): Promise<readonly LiveAlert[]> {
  const { alertmanager, prometheus, alertsFromCluster } = options;
  return withInterrupt(async (signal) => {
    const found: LiveAlert[] = [];
    const take = async (name: string, live: LiveAlerts): Promise<void> => {
      found.push(...(await noteAlerts(name, live, release, terminal)));
    };
    if (alertmanager !== undefined)
      await take('Alertmanager', await fromUrl(alertmanager, 'alertmanager', terminal, signal));
    if (prometheus !== undefined) await take('Prometheus', await fromUrl(prometheus, 'prometheus', terminal, signal));
    if (alertsFromCluster !== undefined) {
      const { readClusterAlerts } = await import('#cluster');
      const cluster = await namedCluster(options, terminal);
      const service = alertsFromCluster === true ? undefined : alertsFromCluster;
      await take('Alertmanager', readOrThrow(await readClusterAlerts(cluster, { service, signal })));
    }
    return found;
  });
}

async function fromUrl(
  address: string,
  api: 'alertmanager' | 'prometheus',
  { env }: Terminal,
  signal: AbortSignal,
): Promise<LiveAlerts> {
  const { readAlertsFrom } = await import('#sources');
  const connection = { env, systemCertificates: true };
  return readOrThrow(await readAlertsFrom(address, api, { connection, signal }));
}

/** @throws UsageError */
function readOrThrow(read: LiveAlerts | ClusterFailure | SourceFailure): LiveAlerts {
  if (read.kind === 'failed') throw explainedError(read);
  return read;
}

async function noteAlerts(
  server: string,
  live: LiveAlerts,
  release: () => Promise<Release>,
  { note, err, translate }: Terminal,
): Promise<readonly LiveAlert[]> {
  const { alerts, assumptions } =
    live.sender === 'alertmanager' ? { alerts: live.alerts, assumptions: [] } : labelAsSent(live, await release());
  const count = alerts.length;
  const say = (text: string): void => note(printable(text));
  say(
    err.dim(
      translate(
        count === 1
          ? phrase('1 firing alert from {server}.', { server })
          : phrase('{count} firing alerts from {server}.', { count, server }),
      ),
    ),
  );
  for (const remark of live.remarks) say(labelled(translate(phrase('note:')), translate(remark), translate));
  for (const text of assumptions)
    say(labelled(translate(phrase('note:')), translate(phrase('Assumed: {text}', { text })), translate));
  return alerts;
}
