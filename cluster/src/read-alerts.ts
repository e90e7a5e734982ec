import { ALERT_LIMITS, ALERT_PATHS, type LiveAlerts, listPhrase, readAlertsReply, type Service } from '#core';
import { askCluster } from './ask-cluster.js';
import { type ClusterFailure, failure } from './cluster-failure.js';
import type { Cluster } from './open-cluster.js';
import { type ProxyWords, proxyError, proxyPath } from './service-proxy.js';

/** Alertmanager as KubeSphere 3 and 4 install it, on the host cluster. */
const INSTALLED: readonly Service[] = [
  { namespace: 'kubesphere-monitoring-system', name: 'alertmanager-main', port: 'web' },
  { namespace: 'kubesphere-monitoring-system', name: 'whizard-notification-alertmanager', port: 'http' },
];

export interface ReadAlertsOptions {
  /** Default: the first that exists of those that KubeSphere installs. */
  readonly service?: Service | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds; thousands of alerts take longer than an object. */
const TIMEOUT = 30_000;

const ALERTMANAGER: ProxyWords = {
  verb: 'get',
  missing: 'alertmanager-missing',
  unavailable: 'alertmanager-unavailable',
};

/** Reads the alerts of a cluster's Alertmanager, through the API server's proxy. */
export async function readClusterAlerts(
  cluster: Cluster,
  { service, signal }: ReadAlertsOptions = {},
): Promise<LiveAlerts | ClusterFailure> {
  const services = service ? [service] : INSTALLED;
  let unavailable: ClusterFailure | undefined;
  for (const each of services) {
    const reply = await askCluster(cluster, proxyPath(each, ALERT_PATHS.alertmanager), {
      method: 'GET',
      timeoutMs: TIMEOUT,
      maxBytes: ALERT_LIMITS.bytes,
      ...(signal && { signal }),
    });
    if (reply.kind === 'failed') return reply;
    const refused = proxyError(reply, cluster, each, ALERTMANAGER);
    if (refused === undefined) return readAnswer(reply, `${each.namespace}/${each.name}`);
    if (refused.id === 'alertmanager-unavailable') unavailable ??= refused;
    else if (refused.id !== 'alertmanager-missing') return refused;
  }
  const names = services.map(({ namespace, name, port }) => `${namespace}/${name}:${port}`);
  return unavailable ?? failure('alertmanager-missing', { context: cluster.context, services: listPhrase(names) });
}

function readAnswer(reply: Parameters<typeof readAlertsReply>[0], source: string): LiveAlerts | ClusterFailure {
  const read = readAlertsReply(reply, 'alertmanager', source);
  return read.kind === 'alerts' ? read : { ...read, kind: 'failed', id: 'alerts-rejected' };
}
