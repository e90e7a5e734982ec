import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Cluster, openCluster, readClusterAlerts } from '#cluster';
import { renderPhrase } from '#core';
import { listedAlert } from '../sources/alert-server.js';
import { type ApiServer, type ApiServerOptions, startApiServer } from './api-server.js';
import { kubeconfig } from './kubeconfig.js';

const TOKEN = 'seeded-cluster-token-3c9d';
const NAMESPACE = 'kubesphere-monitoring-system';
const answers = (path: string) => ({ status: 200, body: [listedAlert({ alertname: path })] });

let folder: string;
let server: ApiServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-alerts-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
  server = undefined;
});

async function open(services: ApiServerOptions['services'], namespaces = [NAMESPACE]): Promise<Cluster> {
  server = await startApiServer({ tokens: { [TOKEN]: namespaces }, services: services ?? {} });
  const path = join(folder, 'config');
  writeFileSync(path, kubeconfig({ server: server.url, user: { token: TOKEN } }));
  const cluster = openCluster({ env: { KUBECONFIG: path } });
  if (cluster.kind === 'failed') throw new Error(cluster.id);
  return cluster;
}

async function failureOf(cluster: Cluster) {
  const found = await readClusterAlerts(cluster);
  if (found.kind === 'alerts') throw new Error('has alerts');
  return { id: found.id, text: `${renderPhrase(found.cause)} ${renderPhrase(found.remedy)}` };
}

it.each(['alertmanager-main:web', 'whizard-notification-alertmanager:http'])(
  'finds %s, and asks nothing but its list of alerts',
  async (service) => {
    const cluster = await open({ [`${NAMESPACE}/${service}`]: answers });
    expect(await readClusterAlerts(cluster)).toMatchObject({
      kind: 'alerts',
      alerts: [{ labels: { alertname: '/api/v2/alerts' } }],
    });
    expect(server?.requests.every((request) => /^GET .*\/proxy\/api\/v2\/alerts$/.test(request))).toBe(true);
  },
);

it('asks the service that a person names, and no other', async () => {
  const cluster = await open({ 'ops/am:9093': answers }, ['ops']);
  const service = { namespace: 'ops', name: 'am', port: '9093' };
  expect(await readClusterAlerts(cluster, { service })).toMatchObject({ kind: 'alerts' });
  expect(server?.requests).toHaveLength(1);
});

it('says which services it looked for', async () => {
  const { id, text } = await failureOf(await open({}));
  expect(id).toBe('alertmanager-missing');
  expect(text).toContain(`${NAMESPACE}/alertmanager-main:web, ${NAMESPACE}/whizard-notification-alertmanager:http`);
});

it('prefers a service without pods to one that is missing', async () => {
  const cluster = await open({ [`${NAMESPACE}/alertmanager-main:web`]: 'no-endpoints' });
  expect(await failureOf(cluster)).toMatchObject({ id: 'alertmanager-unavailable' });
});

it('says which permission is missing', async () => {
  const { id, text } = await failureOf(await open({}, ['ops']));
  expect(id).toBe('forbidden');
  expect(text).toContain(`get services/proxy -n ${NAMESPACE}`);
});

it('passes on what Alertmanager itself answers', async () => {
  const gone = () => ({ status: 410, body: { status: 'error' } });
  const cluster = await open({ [`${NAMESPACE}/alertmanager-main:web`]: gone });
  expect(await failureOf(cluster)).toMatchObject({ id: 'alerts-rejected', text: expect.stringContaining('no longer') });
});
