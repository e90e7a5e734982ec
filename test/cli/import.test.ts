import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, type ApiServerOptions, type NotificationApi, startApiServer } from '../cluster/api-server.js';
import { kubeconfig } from '../cluster/kubeconfig.js';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { type CliRun, runCli } from './run-cli.js';

const TOKEN = SEEDED.importToken;
const API = 'notification.kubesphere.io/v2beta2';
const KINDS = {
  configs: 'Config',
  notificationmanagers: 'NotificationManager',
  receivers: 'Receiver',
  routers: 'Router',
  silences: 'Silence',
};
const meta = (name: string, more: object = {}) => ({
  name,
  uid: '5a7c',
  resourceVersion: '7',
  managedFields: [{ manager: 'kubectl' }],
  annotations: {
    'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ spec: { value: SEEDED.importApplied } }),
    'example.com/password': SEEDED.importAnnotation,
  },
  ...more,
});
const reference = { valueFrom: { secretKeyRef: { name: 'robots', namespace: 'ops', key: 'webhook' } } };
const robot = (more: object = {}) => ({ dingtalk: { chatbot: { webhook: reference, ...more } } });

const OBJECTS = [
  { apiVersion: API, kind: 'Receiver', metadata: meta('on-call'), spec: robot() },
  {
    apiVersion: API,
    kind: 'Receiver',
    metadata: meta('night'),
    spec: { ...robot({ secret: { value: SEEDED.importSecret } }), webhook: { url: SEEDED.importUrl } },
    status: { note: SEEDED.importApplied },
  },
  { apiVersion: API, kind: 'Receiver', metadata: meta('desk'), spec: robot() },
  {
    apiVersion: API,
    kind: 'Config',
    metadata: meta('app'),
    spec: {
      dingtalk: { conversation: { appkey: { value: 'dingseed' }, appsecret: { value: SEEDED.importAppSecret } } },
    },
  },
  {
    apiVersion: API,
    kind: 'NotificationManager',
    metadata: meta('notification-manager'),
    spec: {
      receivers: {
        tenantKey: 'user',
        globalReceiverSelector: { matchLabels: { type: 'global' } },
        tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
      },
      env: [{ name: 'PROXY_PASSWORD', value: SEEDED.importSecret }],
      template: { text: { name: 'texts', namespace: 'ops' } },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: meta('texts', { namespace: 'ops' }),
    data: { template: `{{ define "x" }}\n${SEEDED.importUrl}\n${SEEDED.importSecret}{{ end }}\n` },
  },
];

let folder: string;
let server: ApiServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-import-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

async function serve(api: Partial<NotificationApi> | undefined = {}, more: Partial<ApiServerOptions> = {}) {
  const secret = { webhook: SEEDED.importUrl, sign: SEEDED.importSecret };
  server = await startApiServer({
    tokens: { [TOKEN]: ['ops'] },
    secrets: { ops: { robots: secret } },
    notifications: { versions: ['v2beta2', 'v2beta1'], kinds: KINDS, objects: OBJECTS, ...api },
    ...more,
  });
  const parts = { server: server.url, context: 'prod', namespace: 'ops', user: { token: TOKEN } };
  writeFileSync(join(folder, 'config'), kubeconfig(parts));
}

async function run(args: readonly string[], stdin?: string): Promise<CliRun> {
  const result = await runCli(['import', ...args], {
    cwd: folder,
    env: { KUBECONFIG: join(folder, 'config') },
    ...(stdin !== undefined && { stdin }),
  });
  const files = readdirSync(folder).filter((name) => name !== 'config' && name.endsWith('.yaml'));
  const texts = [result.stdout, result.stderr, ...files.map((name) => readFileSync(join(folder, name), 'utf8'))];
  for (const secret of Object.entries(SEEDED).flatMap(([name, value]) => (name.startsWith('import') ? [value] : [])))
    for (const form of [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)])
      expect(texts.join('\n')).not.toContain(form);
  return result;
}

function objectsIn(text: string): readonly string[] {
  return [...text.matchAll(/^kind: (\w+)\nmetadata:\n {2}name: ([\w-]+)/gm)].map(([, kind, name]) => `${kind}/${name}`);
}

const ALL = [
  'NotificationManager/notification-manager',
  'Config/app',
  'Receiver/desk',
  'Receiver/night',
  'Receiver/on-call',
  'ConfigMap/texts',
];

describe('import from a cluster', () => {
  test('writes everything, in order, and reads no Secret', async () => {
    await serve({ pageSize: 2 });
    const { stdout, stderr, code } = await run([]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(objectsIn(stdout)).toEqual(ALL);
    expect(stdout).not.toMatch(/uid|resourceVersion|managedFields|last-applied|status/);
    expect(stdout).toContain('#   name: robots\n#   namespace: ops\n');
    expect(server?.requests.filter((line) => line.includes('/secrets/') || !line.startsWith('GET '))).toEqual([]);
    expect(server?.requests).toContain('GET /apis/notification.kubesphere.io/v2beta2/receivers?limit=100&continue=2');
  });

  test('has no errors in lint', async () => {
    await serve();
    const { stdout } = await run(['--secret-manifests']);
    writeFileSync(join(folder, 'all.yaml'), stdout);
    const lint = await runCli(['lint', '--quiet', 'all.yaml'], { cwd: folder });
    expect([lint.stdout, lint.code]).toEqual([expect.stringContaining('✔ No errors in 1 file'), 0]);
  });

  test('writes what is named, also a Secret without its values', async () => {
    await serve();
    const { stdout, code } = await run(['receiver/desk', 'routers', 'cm/texts', 'secret/robots']);
    expect(code).toBe(0);
    expect(objectsIn(stdout)).toEqual(['Receiver/desk', 'ConfigMap/texts']);
    expect(stdout).toContain('#   sign: ');
  });

  test('writes the version that an old cluster prefers', async () => {
    const { routers, silences, ...kinds } = KINDS;
    await serve({ versions: ['v2beta1'], kinds });
    const { stdout, stderr, code } = await run(['receiver/on-call', 'router/x']);
    expect(stdout).toContain('apiVersion: notification.kubesphere.io/v2beta1\nkind: Receiver');
    expect(stderr).toContain('error: The cluster of context “prod” does not serve the kind Router. ');
    expect(code).toBe(2);
  });

  test('imports the rest without a permission, and says which one is missing', async () => {
    await serve({ forbidden: ['configs', 'silences'] });
    const { stdout, stderr, code } = await run([]);
    expect(objectsIn(stdout)).toEqual(ALL.filter((name) => name !== 'Config/app'));
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^error: .*lacks this permission: list configs\. .*Request a role/),
      expect.stringMatching(/^error: .*lacks this permission: list silences\. .*Request a role/),
    ]);
    expect(code).toBe(2);
  });

  test('notes a ConfigMap that the cluster lacks', async () => {
    await serve({ objects: OBJECTS.filter(({ kind }) => kind !== 'ConfigMap') });
    const { stderr, code } = await run([]);
    expect(stderr).toMatch(/^note: The cluster has no ConfigMap “texts” in namespace ops\./);
    expect(code).toBe(0);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no such context', ['--context', 'other'], /no usable context “other”/],
    ['no such kubeconfig', ['--kubeconfig', 'none'], /No kubeconfig was found/],
    ['no such object', ['receiver/none'], /has no Receiver “none”/],
    ['a kind of others', ['pods'], /Expected KIND or KIND\/NAME/],
    ['all Secrets', ['secrets'], /Expected KIND or KIND\/NAME/],
    ['two sources', ['--from', 'x.yaml', '--context', 'prod'], /--from reads a file/],
    ['two results', ['--output', 'x.yaml', '--split', 'x'], /exclude each other/],
  ])('fails with one reason: %s', async (_, args, said) => {
    await serve();
    const { stdout, stderr, code } = await run(args);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(said);
  });

  test('says that the notification API is not installed, and that a login has expired', async () => {
    await serve({}, { notifications: undefined } as unknown as Partial<ApiServerOptions>);
    expect((await run([])).stderr).toContain('does not serve the API group notification.kubesphere.io');
    await server?.close();
    await serve({}, { tokens: {} });
    const { stderr, code } = await run([]);
    expect(stderr).toContain('rejects the credentials of context “prod”');
    expect(code).toBe(2);
  });
});

describe('the result', () => {
  test('is written to a file, which is replaced by nothing', async () => {
    await serve();
    expect((await run(['-o', 'all.yaml'])).stderr).toBe('Created all.yaml.\n');
    expect(await run(['-o', 'all.yaml'])).toMatchObject({ code: 0, stderr: '' });
    const before = readFileSync(join(folder, 'all.yaml'), 'utf8');
    const { stderr, code } = await run(['receivers', '-o', 'all.yaml']);
    expect(stderr).toContain('all.yaml: the file exists with another content, and was not changed.');
    expect([code, readFileSync(join(folder, 'all.yaml'), 'utf8')]).toEqual([2, before]);
    expect(readdirSync(folder).toSorted()).toEqual(['all.yaml', 'config']);
    expect((await run(['-o', 'none/all.yaml'])).stderr).toContain('none/all.yaml cannot be written (ENOENT).');
  });

  test('is split into one file for each object', async () => {
    await serve();
    expect((await run(['--split', 'manifests'])).stderr).toBe('Created 7 files in manifests.\n');
    expect(readdirSync(join(folder, 'manifests'))).toEqual([
      'config-app.yaml',
      'configmap-ops-texts.yaml',
      'notificationmanager-notification-manager.yaml',
      'receiver-desk.yaml',
      'receiver-night.yaml',
      'receiver-on-call.yaml',
      'secrets.yaml',
    ]);
  });
});

describe('import of an export', () => {
  const exported = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: OBJECTS });

  test('writes the same as from the cluster, without one', async () => {
    await serve();
    const fromCluster = await run([]);
    await server?.close();
    server = undefined;
    rmSync(join(folder, 'config'));
    expect(await run(['--from', '-'], exported)).toEqual(fromCluster);
    writeFileSync(join(folder, 'export.json'), exported);
    expect(objectsIn((await run(['--from', 'export.json', 'receivers'])).stdout)).toEqual(ALL.slice(2, 5));
  });

  test('names what is no notification manifest, and what is missing', async () => {
    const other = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {password: x}\n';
    const { stdout, stderr, code } = await run(['--from', '-', 'receiver/none'], other);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('- contains no Receiver/none.');
    expect((await run(['--from', '-'], other)).stderr).toContain(
      'Left out, because they are not manifests of notifications: Deployment/web',
    );
    expect((await run(['--from', '-'], 'hello')).stderr).toContain('- contains no objects.');
    expect((await run(['--from', 'none.yaml'])).stderr).toContain('none.yaml cannot be read');
    expect(existsSync(join(folder, 'none.yaml'))).toBe(false);
  });
});
