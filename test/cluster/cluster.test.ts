import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Cluster, type ClusterFailureId, listContexts, openCluster, postToManager, readSecret } from '#cluster';
import { type ApiServer, type ApiServerOptions, pem, startApiServer } from './api-server.js';
import { type KubeconfigParts, kubeconfig } from './kubeconfig.js';

const TOKEN = 'seeded-cluster-token-3c9d';
const PLAIN: ApiServerOptions = {
  tokens: { [TOKEN]: ['ops', 'manager'] },
  secrets: { ops: { robot: { webhook: 'https://hook.example', empty: '' } }, hidden: { robot: {} } },
  services: {
    'manager/svc:19093': (path, body) => ({
      status: 200,
      body: { Status: 200, Message: `${path} ${Object.keys(JSON.parse(body)).join()}` },
    }),
    'manager/refusing:19093': () => ({
      status: 500,
      body: { Status: 500, Message: '310000, keywords not in content' },
    }),
    'manager/foreign:80': () => ({ status: 200, body: { hello: true } }),
    'manager/empty:19093': 'no-endpoints',
  },
};
const SECURE: ApiServerOptions = { ...PLAIN, certificate: 'self-signed' };

let folder: string;
const servers: ApiServer[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  for (const server of servers.splice(0)) await server.close();
});

async function serve(options: ApiServerOptions): Promise<ApiServer> {
  const server = await startApiServer(options);
  servers.push(server);
  return server;
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function open(parts: KubeconfigParts, choice: { context?: string; namespace?: string } = {}): Cluster {
  const KUBECONFIG = write('config', kubeconfig({ user: { token: TOKEN }, ...parts }));
  const cluster = openCluster({ env: { KUBECONFIG }, ...choice });
  if (cluster.kind === 'failed') throw new Error(cluster.id);
  return cluster;
}

describe('the kubeconfig', () => {
  it('lists the contexts of all files, the current one first; the first entry of a name applies', () => {
    const first = write('a', kubeconfig({ server: 'https://a.example:6443', context: 'a', namespace: 'ops' }));
    const both = JSON.parse(kubeconfig({ server: 'https://b.example', context: 'b' }));
    both.contexts.push(
      { name: 'a', context: { cluster: 'b-cluster', user: 'x' } },
      { name: 'c', context: { cluster: 'none', user: 'x' } },
    );
    const second = write('b', JSON.stringify(both));
    const paths = [join(folder, 'not-there'), second, first];
    expect(listContexts({ KUBECONFIG: paths.join(delimiter) })).toEqual({
      kind: 'contexts',
      contexts: [
        { name: 'b', host: 'b.example', namespace: undefined, current: true },
        { name: 'a', host: 'b.example', namespace: undefined, current: false },
        { name: 'c', host: undefined, namespace: undefined, current: false },
      ],
    });
  });

  it('is ~/.kube/config by default', () => {
    mkdirSync(join(folder, '.kube'));
    write('.kube/config', kubeconfig({ server: 'https://home.example', context: 'home' }));
    expect(listContexts({ HOME: folder })).toMatchObject({ contexts: [{ name: 'home' }] });
  });

  it.each<[string, string | undefined, string | undefined, ClusterFailureId]>([
    ['none', undefined, undefined, 'kubeconfig-missing'],
    ['not YAML', '{[', undefined, 'kubeconfig-invalid'],
    ['not a mapping', `token: ${TOKEN}: x`, undefined, 'kubeconfig-invalid'],
    ['no such context', kubeconfig({ server: 'https://a.example' }), 'other', 'context-unknown'],
    ['a server that is not a URL', kubeconfig({ server: 'a.example' }), undefined, 'context-unknown'],
    ['an empty file', 'apiVersion: v1\n', undefined, 'context-unknown'],
  ])('is rejected: %s', (_, content, context, id) => {
    const KUBECONFIG = content === undefined ? join(folder, 'none') : write('config', content);
    const opened = openCluster({ env: { KUBECONFIG }, ...(context && { context }) });
    expect(opened).toMatchObject({ kind: 'failed', id });
    expect(JSON.stringify(opened)).not.toContain(TOKEN);
  });

  it('determines the namespace: the chosen one, the context’s, or default', () => {
    const parts = { server: 'https://a.example', namespace: 'of-context' };
    expect(open(parts).namespace).toBe('of-context');
    expect(open(parts, { namespace: 'chosen' }).namespace).toBe('chosen');
    expect(open({ server: 'https://a.example' }).namespace).toBe('default');
  });
});

describe('a Secret', () => {
  it.each<[string, ApiServerOptions, string | undefined]>([
    ['over HTTPS with a private certificate authority', SECURE, pem('self-signed')],
    ['over plain HTTP', PLAIN, undefined],
  ])('is read in one request: %s', async (_, options, ca) => {
    const server = await serve(options);
    const cluster = open({ server: `${server.url}/`, ...(ca && { ca }) });
    const secret = await readSecret(cluster, 'ops', 'robot');
    expect(secret).toMatchObject({
      kind: 'Secret',
      name: 'robot',
      value: { data: { webhook: Buffer.from('https://hook.example').toString('base64') } },
    });
    expect(server.requests).toEqual(['GET /api/v1/namespaces/ops/secrets/robot']);
  });

  it('is read with a login program’s token', async () => {
    const server = await serve(PLAIN);
    const credential = {
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token: TOKEN },
    };
    const program = write('login.cjs', `console.log(${JSON.stringify(JSON.stringify(credential))})`);
    const exec = { apiVersion: credential.apiVersion, command: process.execPath, args: [program] };
    const cluster = open({ server: server.url, user: { exec } });
    expect(await readSecret(cluster, 'ops', 'robot')).toMatchObject({ kind: 'Secret' });
  });

  const exec = (command: string, ...args: string[]) => ({
    exec: { apiVersion: 'client.authentication.k8s.io/v1', command, args },
  });
  it.each<[string, ApiServerOptions, Partial<KubeconfigParts>, [string, string], ClusterFailureId]>([
    ['an unknown token', PLAIN, { user: { token: 'other' } }, ['ops', 'robot'], 'unauthorized'],
    ['no login', PLAIN, { user: {} }, ['ops', 'robot'], 'unauthorized'],
    ['another namespace', PLAIN, {}, ['hidden', 'robot'], 'forbidden'],
    ['another name', PLAIN, {}, ['ops', 'other'], 'secret-missing'],
    ['a path in the name', PLAIN, {}, ['ops', '../../secrets'], 'secret-missing'],
    ['no authority', SECURE, {}, ['ops', 'robot'], 'tls'],
    ['an expired certificate', { ...PLAIN, certificate: 'expired' }, { ca: pem('expired') }, ['ops', 'robot'], 'tls'],
    [
      'the certificate of another host',
      { ...PLAIN, certificate: 'other-name' },
      { ca: pem('other-name') },
      ['ops', 'robot'],
      'tls',
    ],
    ['no login program', PLAIN, { user: exec('no-such-program-here') }, ['ops', 'robot'], 'exec-missing'],
    [
      'a login program that fails',
      PLAIN,
      { user: exec(process.execPath, '-e', `console.error('${TOKEN}');process.exit(1)`) },
      ['ops', 'robot'],
      'exec-failed',
    ],
    [
      'a login program that prints nothing',
      PLAIN,
      { user: exec(process.execPath, '-e', '') },
      ['ops', 'robot'],
      'exec-failed',
    ],
    [
      'a missing certificate file',
      SECURE,
      { user: { 'client-certificate': '/no/such/file' } },
      ['ops', 'robot'],
      'credentials-unreadable',
    ],
  ])('is not read: %s', async (_, options, parts, [namespace, name], id) => {
    const server = await serve(options);
    const failed = await readSecret(open({ server: server.url, ...parts }), namespace, name);
    expect(failed).toMatchObject({ kind: 'failed', id });
    expect(JSON.stringify(failed)).not.toContain(TOKEN);
  });

  it('is not read if no server is listening', async () => {
    const server = await serve(PLAIN);
    const cluster = open({ server: server.url });
    await servers.pop()?.close();
    expect(await readSecret(cluster, 'ops', 'robot')).toMatchObject({ id: 'unreachable', detail: 'ECONNREFUSED' });
  });

  describe('from a server that never answers', () => {
    const silent = createServer();
    let cluster: Cluster;
    beforeEach(async () => {
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      cluster = open({ server: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` });
    });
    afterEach(() => silent.close());

    it('is not read after the time limit', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const connected = once(silent, 'connection');
        const reading = readSecret(cluster, 'ops', 'robot', { timeoutMs: 3000 });
        await connected;
        vi.advanceTimersByTime(3000);
        expect(await reading).toMatchObject({ id: 'timeout' });
      } finally {
        vi.useRealTimers();
      }
    });

    it('is not read after cancelling', async () => {
      const abort = new AbortController();
      silent.once('connection', () => abort.abort());
      expect(await readSecret(cluster, 'ops', 'robot', { signal: abort.signal })).toMatchObject({ id: 'cancelled' });
    });
  });
});

describe('the manager', () => {
  const service = (name: string, port = '19093', namespace = 'manager') => ({ namespace, name, port });
  const body = JSON.stringify({ receiver: {} });

  it('is requested once, through the API server’s proxy', async () => {
    const server = await serve(SECURE);
    const cluster = open({ server: server.url, ca: pem('self-signed') });
    const answer = await postToManager({ kind: 'service', cluster, service: service('svc') }, '/api/v2/verify', body);
    expect(answer).toEqual({ kind: 'answer', status: 200, message: '/api/v2/verify receiver' });
    expect(server.requests).toEqual(['POST /api/v1/namespaces/manager/services/svc%3A19093/proxy/api/v2/verify']);
  });

  it('returns its own message about a failure', async () => {
    const cluster = open({ server: (await serve(PLAIN)).url });
    const answer = await postToManager(
      { kind: 'service', cluster, service: service('refusing') },
      '/api/v2/verify',
      body,
    );
    expect(answer).toEqual({ kind: 'answer', status: 500, message: '310000, keywords not in content' });
  });

  it.each<[string, ReturnType<typeof service>, ClusterFailureId]>([
    ['no such service', service('none'), 'service-missing'],
    ['nothing runs behind the service', service('empty'), 'service-unavailable'],
    ['another program responds', service('foreign', '80'), 'answer-invalid'],
    ['another namespace', service('svc', '19093', 'hidden'), 'forbidden'],
  ])('is not reached: %s', async (_, where, id) => {
    const cluster = open({ server: (await serve(PLAIN)).url });
    const answer = await postToManager({ kind: 'service', cluster, service: where }, '/api/v2/verify', body);
    expect(answer).toMatchObject({ kind: 'failed', id });
  });

  it('is requested directly at its URL', async () => {
    const server = await serve({ ...PLAIN, tokens: {} });
    const answer = await postToManager(
      { kind: 'url', url: new URL(`${server.url}/relay/`) },
      '/api/v2/notifications',
      body,
    );
    expect(answer).toMatchObject({ kind: 'failed', id: 'refused', detail: 'HTTP 401' });
    expect(server.requests).toEqual(['POST /relay/api/v2/notifications']);
  });
});
