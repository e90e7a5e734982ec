import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../bundles/paths.js';
import { type ApiServer, startApiServer } from '../cluster/api-server.js';
import { kubeconfig } from '../cluster/kubeconfig.js';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { type AlertServer, type AlertServerOptions, listedAlert, startAlertServer } from '../sources/alert-server.js';
import { type CliRun, runCli } from './run-cli.js';

const NODE = { alertname: 'NodeNotReady', severity: 'critical', alerttype: 'metric', node: 'n1' };
const PASSWORD = SEEDED.alertmanagerPassword;

let folder: string;
const servers: (AlertServer | ApiServer)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-live-'));
  copyFileSync(join(root, 'examples/good.yaml'), join(folder, 'good.yaml'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(folder, { recursive: true });
});

async function serve(options: AlertServerOptions): Promise<AlertServer> {
  const server = await startAlertServer(options);
  servers.push(server);
  return server;
}

async function run(args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  const result = await runCli(args, { cwd: folder, env });
  for (const form of [PASSWORD, encodeURIComponent(PASSWORD), Buffer.from(`anna:${PASSWORD}`).toString('base64')])
    expect(result.stdout + result.stderr).not.toContain(form);
  return result;
}

const withLogin = (url: string) => url.replace('//', `//anna:${encodeURIComponent(PASSWORD)}@`);

describe('--alertmanager', () => {
  const paths = {
    '/api/v2/alerts': {
      body: [
        listedAlert(NODE),
        listedAlert(
          { ...NODE, alertname: 'Muted' },
          { status: { state: 'suppressed', silencedBy: ['s1'], inhibitedBy: [] } },
        ),
      ],
    },
  };

  test('previews its alerts, and says which it keeps to itself; its password is nowhere', async () => {
    const server = await serve({ paths, login: `anna:${PASSWORD}` });
    const args = ['preview', 'good.yaml', '--all', '--alertmanager', withLogin(server.url)];
    const { stdout, stderr, code } = await run(args);
    expect(stdout).toContain('NodeNotReady');
    expect(stderr).toContain('2 firing alerts from Alertmanager.');
    expect(stderr).toContain('do not reach the notification manager now: Muted.');
    expect(code).toBe(0);
    expect(server.requests).toEqual(['GET /api/v2/alerts']);
    const json = JSON.parse((await run([...args, '--format', 'json'])).stdout);
    expect(json.alerts[1]).toMatchObject({ alertmanager: { silencedBy: ['s1'], receivers: ['prometheus'] } });
  });

  test('says what to do when the login is wrong', async () => {
    const server = await serve({ paths, login: 'other:login' });
    const { stderr, code } = await run(['preview', 'good.yaml', '--alertmanager', withLogin(server.url)]);
    expect(stderr).toContain('error: Alertmanager requires a login.');
    expect(stderr).toContain('Technical detail: HTTP 401');
    expect(code).toBe(2);
  });

  test('is no server that is not asked: a run without it makes no request', async () => {
    const server = await serve({ paths });
    writeFileSync(join(folder, '.kubesphere-dingtalk.yaml'), '{}\n');
    await run(['preview', 'good.yaml', '--all'], { HTTP_PROXY: server.url, HTTPS_PROXY: server.url });
    expect(server.requests).toEqual([]);
  });

  test('also for upgrade and send, where one of its alerts is the message', async () => {
    const server = await serve({ paths });
    const source = ['--alertmanager', server.url];
    const upgrade = await run(['upgrade', '--from', '3.4', '--to', '4.1', 'good.yaml', '--format', 'json', ...source]);
    expect(JSON.parse(upgrade.stdout)).toMatchObject({ from: expect.anything() });
    expect(upgrade.stderr).toContain('2 firing alerts');
    const send = await run(['send', 'good.yaml', '--dry-run', '--alert', 'Muted', ...source]);
    expect(send.stderr).toContain('2 firing alerts');
    const drill = await run(['send', '--drill', 'good.yaml', '--dry-run', ...source]);
    expect(drill.stderr).toContain('--alertmanager cannot be combined with --drill.');
  });

  test('excludes an alert of the command line, and an empty list is said to be one', async () => {
    const server = await serve({ paths: { '/api/v2/alerts': { body: [] } } });
    const { stderr, code } = await run(['preview', 'good.yaml', '--alertmanager', server.url]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('No alerts fire at present.')]);
    const both = await run(['preview', 'good.yaml', '--label', 'a=b', '--alertmanager', server.url]);
    expect(both.stderr).toContain('--label cannot be combined with --alertmanager.');
  });
});

test('--prometheus adds the label of Prometheus as the release installs it, and says that this is assumed', async () => {
  const alert = { labels: NODE, annotations: {}, state: 'firing', activeAt: '2026-01-01T00:00:00Z', value: '1' };
  const server = await serve({
    paths: { '/api/v1/alerts': { body: { status: 'success', data: { alerts: [alert] } } } },
  });
  const args = ['preview', 'good.yaml', '--all', '--format', 'json', '--prometheus', server.url, '--target-version'];
  const { stdout, stderr } = await run([...args, '3.4']);
  expect(JSON.parse(stdout).alerts[0].labels).toMatchObject({ prometheus: 'kubesphere-monitoring-system/k8s' });
  expect(stderr).toContain('note: Assumed: Prometheus sends its alerts with the label prometheus=');
  const newer = await run([...args, '4.1']);
  expect(JSON.parse(newer.stdout).alerts[0].labels).toEqual(NODE);
  expect(newer.stderr).toContain('it sends none');
});

test('--alerts-from-cluster reads them through the API server, with the login of the kubeconfig', async () => {
  const token = SEEDED.importToken;
  const api = await startApiServer({
    tokens: { [token]: ['kubesphere-monitoring-system'] },
    services: {
      'kubesphere-monitoring-system/whizard-notification-alertmanager:http': () => ({
        status: 200,
        body: [listedAlert(NODE)],
      }),
    },
  });
  servers.push(api);
  writeFileSync(join(folder, 'config'), kubeconfig({ server: api.url, context: 'prod', user: { token } }));
  const args = ['preview', 'good.yaml', '--all', '--alerts-from-cluster', '--kubeconfig', 'config', '--context'];
  const { stdout, stderr, code } = await run([...args, 'prod']);
  expect([stderr, code]).toEqual(['1 firing alert from Alertmanager.\n', 0]);
  expect(stdout).toContain('NodeNotReady');
  expect(stdout + stderr).not.toContain(token);
  expect((await run([...args, 'other'])).stderr).toContain('no usable context “other”');
  expect((await run(['preview', 'good.yaml', '--alerts-from-cluster', 'svc'])).stderr).toContain('NAMESPACE/NAME:PORT');
});
