import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, type ApiServerOptions, type NotificationApi, startApiServer } from '../cluster/api-server.js';
import { kubeconfig } from '../cluster/kubeconfig.js';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { listedAlert } from '../sources/alert-server.js';
import { runCli } from './run-cli.js';

const TOKEN = SEEDED.importToken;
const MONITORING = 'kubesphere-monitoring-system';
const API = 'notification.kubesphere.io/v2beta2';
const KINDS = { notificationmanagers: 'NotificationManager', receivers: 'Receiver', silences: 'Silence' };
const reference = { valueFrom: { secretKeyRef: { name: 'robots', namespace: 'ops', key: 'webhook' } } };
const receiver = (name: string, severity: string, more: object = {}) => ({
  apiVersion: API,
  kind: 'Receiver',
  metadata: { name, labels: { type: 'global' }, uid: '1' },
  spec: {
    dingtalk: {
      alertSelector: { matchExpressions: [{ key: 'severity', operator: 'In', values: [severity] }] },
      chatbot: { webhook: reference, ...more },
    },
  },
});
const MANAGER = {
  apiVersion: API,
  kind: 'NotificationManager',
  metadata: { name: 'notification-manager' },
  spec: {
    image: 'kubesphere/notification-manager:v2.5.2',
    receivers: {
      tenantKey: 'user',
      globalReceiverSelector: { matchLabels: { type: 'global' } },
      tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
    },
    template: { text: { name: 'texts', namespace: 'ops' } },
  },
};
const TEXTS = {
  kind: 'ConfigMap',
  metadata: { name: 'texts', namespace: 'ops' },
  data: {
    template: ['text', 'subject', 'markdown'].map((name) => `{{ define "nm.default.${name}" }}A{{ end }}`).join(''),
  },
};
const DISK = { alertname: 'DiskFull', severity: 'critical', namespace: 'pay' };

let folder: string;
let server: ApiServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-explain-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

async function serve(objects: NotificationApi['objects'], more: Partial<ApiServerOptions> = {}): Promise<void> {
  server = await startApiServer({
    tokens: { [TOKEN]: ['ops', MONITORING] },
    secrets: { ops: { robots: { webhook: SEEDED.importUrl, sign: SEEDED.importSecret }, other: { x: 'y' } } },
    namespaces: [{ metadata: { name: 'pay', labels: { 'kubesphere.io/workspace': 'shop' } } }],
    services: {
      [`${MONITORING}/alertmanager-main:web`]: () => ({
        status: 200,
        body: [
          listedAlert(DISK),
          listedAlert(
            { ...DISK, alertname: 'Muted' },
            { status: { state: 'suppressed', silencedBy: ['s1'], inhibitedBy: [] } },
          ),
        ],
      }),
    },
    notifications: { versions: ['v2beta2'], kinds: KINDS, objects },
    ...more,
  });
  writeFileSync(join(folder, 'config'), kubeconfig({ server: server.url, context: 'prod', user: { token: TOKEN } }));
}

async function run(...args: readonly string[]) {
  const result = await runCli(['explain', ...args], { cwd: folder, env: { KUBECONFIG: join(folder, 'config') } });
  for (const secret of [SEEDED.importUrl, SEEDED.importSecret, TOKEN])
    for (const form of [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)])
      expect(result.stdout + result.stderr).not.toContain(form);
  return result;
}

describe('explain --cluster', () => {
  test('traces an alert of Alertmanager through what is deployed, and compares it with files', async () => {
    await serve([
      MANAGER,
      TEXTS,
      receiver('on-call', 'warning'),
      receiver('plain', 'critical', { secret: { value: SEEDED.importSecret } }),
    ]);
    writeFileSync(join(folder, 'files.yaml'), JSON.stringify(receiver('on-call', 'critical')));
    const { stdout, stderr, code } = await run('DiskFull', 'files.yaml', '--cluster');
    expect([stderr, code]).toEqual([expect.stringMatching(/^2 firing alerts from Alertmanager\.\n/), 0]);
    expect(stdout).toContain('DiskFull reaches the notification manager\n  ✔ Alertmanager routes it to prometheus.');
    expect(stdout).toMatch(
      /DiskFull does not reach on-call {2}\(differs from your files: spec\.dingtalk\.alertSelector\.matchExpressions\)/,
    );
    expect(stdout).toContain('With your files applied: DiskFull reaches on-call.');
    expect(stdout).toMatch(/DiskFull reaches plain {2}\(not in your files\)/);
    expect(stdout).toContain('Receiver/plain (not in your files)');
    expect(stdout).toContain('belongs to the workspace shop');
    expect(stdout).toContain('of the Secret ops/robots cannot be told: $(VALUE_IN_THE_CLUSTER)');
    expect(stdout).toContain('2.5.2');
    expect(stdout).not.toMatch(/Receiver\/[\w-]+:\d/);
  });

  test('reads only, and of Secrets only those that objects name', async () => {
    await serve([MANAGER, TEXTS, TEXTS, receiver('on-call', 'critical')]);
    expect((await run('DiskFull', '--cluster')).code).toBe(0);
    const asked = server?.requests ?? [];
    expect(asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
    expect(asked.filter((line) => line.includes('/secrets'))).toEqual(['GET /api/v1/namespaces/ops/secrets/robots']);
  });

  test('says that Alertmanager keeps an alert, and as JSON what happens where', async () => {
    await serve([MANAGER, TEXTS, TEXTS, receiver('on-call', 'critical')]);
    const text = await run('Muted', '--cluster', '--receiver', 'on-call');
    expect(text.stdout).toContain('Muted does not reach the notification manager');
    expect(text.stdout).toContain('✖ A silence of Alertmanager mutes it: s1.');
    const json = JSON.parse((await run('Muted', '--cluster', '--format', 'json')).stdout);
    expect(json).toMatchObject({
      alertmanager: [{ verdict: 'passed' }, { verdict: 'stopped' }],
      receivers: [{ name: 'on-call', deployed: { outcome: 'delivered' }, applied: null, drift: null }],
      drift: null,
      target: { version: '2.5.2', source: 'image' },
    });
  });

  test('lists who receives which alert when none is named, and what a given one does', async () => {
    await serve([MANAGER, TEXTS, TEXTS, receiver('on-call', 'critical')]);
    expect((await run('--cluster')).stdout).toMatch(/✔ +DiskFull .*Reaches on-call\./);
    const given = await run('--cluster', '--label', 'severity=warning');
    expect(given.stdout).toContain('does not reach on-call');
    expect(given.stdout).not.toContain('Alertmanager routes');
  });

  test('assumes what the user may not read, and says so', async () => {
    await serve([MANAGER, TEXTS, TEXTS, receiver('on-call', 'critical')], {
      tokens: { [TOKEN]: [MONITORING] },
      notifications: {
        versions: ['v2beta2'],
        kinds: KINDS,
        objects: [MANAGER, TEXTS, receiver('on-call', 'critical')],
        forbidden: ['silences'],
      },
    });
    const { stdout, stderr, code } = await run('DiskFull', '--cluster');
    expect(stderr).toContain('lacks this permission: list silences');
    expect(stderr).toContain('lacks this permission: get secrets/robots -n ops');
    expect(stderr).toContain('is assumed to exist');
    expect(stdout).toContain('DiskFull reaches on-call');
    expect(code).toBe(0);
  });
});

describe('explain on files', () => {
  test('is the trace of preview', async () => {
    writeFileSync(join(folder, 'files.yaml'), JSON.stringify(receiver('on-call', 'critical')));
    const args = ['--label', 'severity=critical', '--label', 'alertname=A', '--format', 'json'];
    const { stdout } = await run('A', 'files.yaml', ...args);
    const preview = await runCli(['preview', 'files.yaml', '--explain', 'A', ...args], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(preview.stdout));
    expect((await run('A')).stderr).toContain('Name manifests, or use --cluster');
  });
});
