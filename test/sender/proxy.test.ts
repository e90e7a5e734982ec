import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher, type DispatcherSettings, send } from '#sender';
import { isLoopback } from '../../sender/src/transport/loopback.js';
import { type ProxySettings, proxyFor } from '../../sender/src/transport/proxy-for.js';
import { HELLO } from './simulated.js';

const FAR = 'https://oapi.dingtalk.com/robot/send';

describe('the proxy for a URL', () => {
  it.each<[string, Omit<ProxySettings, 'env'> & { readonly env?: ProxySettings['env'] }, string, string | undefined]>([
    ['none', {}, FAR, undefined],
    ['the setting', { httpProxy: 'http://p:1' }, FAR, 'http://p:1'],
    [
      'the setting before the environment',
      { httpProxy: 'http://p:1', env: { https_proxy: 'http://q:1' } },
      FAR,
      'http://p:1',
    ],
    ['a setting without a scheme', { httpProxy: 'p:1' }, FAR, 'http://p:1'],
    ['an empty setting', { httpProxy: ' ', env: { HTTPS_PROXY: 'http://q:1' } }, FAR, 'http://q:1'],
    ['lower case first', { env: { https_proxy: 'http://p:1', HTTPS_PROXY: 'http://q:1' } }, FAR, 'http://p:1'],
    ['HTTP_PROXY for https if there is no other', { env: { HTTP_PROXY: 'http://p:1' } }, FAR, 'http://p:1'],
    ['not HTTPS_PROXY for http', { env: { HTTPS_PROXY: 'http://p:1' } }, 'http://h/', undefined],
    ['ALL_PROXY', { env: { all_proxy: 'http://p:1' } }, 'http://h/', 'http://p:1'],
    ['except the host', { httpProxy: 'http://p:1', noProxy: ['oapi.dingtalk.com'] }, FAR, undefined],
    ['except the domain', { httpProxy: 'http://p:1', noProxy: ['.dingtalk.com'] }, FAR, undefined],
    ['except a pattern', { httpProxy: 'http://p:1', noProxy: ['*.DingTalk.com'] }, FAR, undefined],
    ['not except a name with the same end', { httpProxy: 'http://p:1', noProxy: ['talk.com'] }, FAR, 'http://p:1'],
    ['except everything', { httpProxy: 'http://p:1', noProxy: ['*'] }, FAR, undefined],
    ['except the port', { httpProxy: 'http://p:1', noProxy: ['dingtalk.com:443'] }, FAR, undefined],
    ['not except another port', { httpProxy: 'http://p:1', noProxy: ['dingtalk.com:8443'] }, FAR, 'http://p:1'],
    ['except from the environment', { env: { http_proxy: 'http://p:1', no_proxy: 'a, dingtalk.com' } }, FAR, undefined],
    [
      'the setting’s exceptions instead of the environment’s',
      { httpProxy: 'http://p:1', noProxy: ['a'], env: { NO_PROXY: '*' } },
      FAR,
      'http://p:1',
    ],
    ['no exceptions set', { httpProxy: 'http://p:1', noProxy: [], env: { NO_PROXY: '*' } }, FAR, undefined],
    ['except a range', { httpProxy: 'http://p:1', noProxy: ['10.0.0.0/8'] }, 'http://10.1.2.3/', undefined],
    [
      'not except outside the range',
      { httpProxy: 'http://p:1', noProxy: ['10.0.0.0/8'] },
      'http://11.1.2.3/',
      'http://p:1',
    ],
    ['a bad range', { httpProxy: 'http://p:1', noProxy: ['10.0.0.0/99', '/', ''] }, 'http://10.1.2.3/', 'http://p:1'],
    ['except IPv6', { httpProxy: 'http://p:1', noProxy: ['fd00::1'] }, 'http://[fd00::1]:80/', undefined],
    ['never loopback', { httpProxy: 'http://p:1' }, 'http://127.0.0.1:3000/', undefined],
  ])('%s', (_, { env = {}, ...settings }, url, wanted) => {
    expect(proxyFor(new URL(url), { ...settings, env })).toBe(wanted);
  });
});

describe('loopback', () => {
  it.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '::1'])('%s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['oapi.dingtalk.com', 'localhost.example.com', '128.0.0.1', '0.0.0.0', '[::2]', '127.example.com'])(
    'not %s',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('through a proxy', () => {
  const HOST = 'oapi.dingtalk.test';
  const webhook = `http://${HOST}/robot/send?access_token=t`;
  const asked: { readonly target: string | undefined; readonly authorization: string | undefined }[] = [];
  const delivered: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  let answer = 200;
  let destination = 0;

  const dingtalk = createServer((request, response) => {
    delivered.push(request.headers.host);
    request.resume().on('end', () => response.end('{"errcode":0}'));
  });
  /** Connects every requested host to the destination of the test. */
  const proxy = createServer().on('connect', (request, client: Socket) => {
    asked.push({ target: request.url, authorization: request.headers['proxy-authorization'] });
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (answer === 0) {
      client.destroy();
      return;
    }
    if (answer !== 200) {
      client.end(`HTTP/1.1 ${answer} No\r\n\r\n`);
      return;
    }
    const upstream = connect(destination, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  });

  beforeEach(async () => {
    asked.length = 0;
    delivered.length = 0;
    answer = 200;
    await new Promise<void>((resolve) => dingtalk.listen(0, '127.0.0.1', resolve));
    destination = (dingtalk.address() as AddressInfo).port;
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    for (const server of [dingtalk, proxy]) server.close().closeAllConnections();
  });

  const address = () => `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  async function sendWith(settings: DispatcherSettings, target = webhook) {
    const dispatcher = createDispatcher(settings);
    const [result] = await send({ kind: 'chatbot', webhook: target }, HELLO, { dispatcher });
    await dispatcher.destroy();
    return result;
  }

  it('from the settings', async () => {
    expect(await sendWith({ httpProxy: `http://${address()}`, env: {} })).toMatchObject({ outcome: 'delivered' });
    expect(asked).toEqual([{ target: `${HOST}:80`, authorization: undefined }]);
    expect(delivered).toEqual([HOST]);
  });

  it('from the environment, with its password', async () => {
    const env = { HTTP_PROXY: `http://user:p%40ss@${address()}` };
    expect(await sendWith({ env })).toMatchObject({ outcome: 'delivered' });
    expect(asked).toMatchObject([{ authorization: `Basic ${Buffer.from('user:p@ss').toString('base64')}` }]);
  });

  it('with the header from the settings', async () => {
    const settings = { httpProxy: `http://${address()}`, proxyAuthorization: 'Bearer proxy-ticket', env: {} };
    expect(await sendWith(settings)).toMatchObject({ outcome: 'delivered' });
    expect(asked).toMatchObject([{ authorization: 'Bearer proxy-ticket' }]);
  });

  it('in one tunnel for several messages', async () => {
    const dispatcher = createDispatcher({ httpProxy: address(), env: {} });
    for (const _round of [1, 2, 3]) {
      expect(await send({ kind: 'chatbot', webhook }, HELLO, { dispatcher })).toMatchObject([{ outcome: 'delivered' }]);
    }
    await dispatcher.close();
    expect(asked).toHaveLength(1);
    expect(delivered).toHaveLength(3);
  });

  it('with end-to-end TLS', async () => {
    const pem = (name: string) => readFileSync(new URL(`tls/${name}.pem`, import.meta.url), 'utf8');
    const server = createHttpsServer({ key: pem('key'), cert: pem('other-name') }, (request, response) => {
      request.resume().on('end', () => response.end('{"errcode":0}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    destination = (server.address() as AddressInfo).port;
    const settings = { httpProxy: address(), env: {} };
    const target = 'https://elsewhere.example/robot/send?access_token=t';
    const trusted = await sendWith({ ...settings, ca: pem('other-name') }, target);
    const untrusted = await sendWith(settings, target);
    server.close();
    expect(trusted).toMatchObject({ outcome: 'delivered' });
    expect(untrusted).toMatchObject({ outcome: 'failed', error: { id: 'tls-untrusted' } });
    expect(asked.map(({ target }) => target)).toEqual(['elsewhere.example:443', 'elsewhere.example:443']);
  });

  it('never for loopback', async () => {
    const direct = `http://127.0.0.1:${(dingtalk.address() as AddressInfo).port}/robot/send?access_token=t`;
    expect(await sendWith({ httpProxy: `http://${address()}`, env: {} }, direct)).toMatchObject({
      outcome: 'delivered',
    });
    expect(asked).toEqual([]);
    expect(delivered).toHaveLength(1);
  });

  it.each([
    [407, 'proxy-authentication-required'],
    [403, 'proxy-refused'],
    [502, 'proxy-refused'],
  ])('that returns %i', async (status, id) => {
    answer = status;
    expect(await sendWith({ httpProxy: address(), env: {} })).toMatchObject({ outcome: 'failed', error: { id } });
    expect(delivered).toEqual([]);
  });

  it.each(['http', 'https'])('that closes without an answer: one retry (%s)', async (scheme) => {
    answer = 0;
    const result = await sendWith({ httpProxy: address(), env: {} }, webhook.replace('http', scheme));
    expect(result).toMatchObject({ outcome: 'failed', error: { id: 'proxy-unreachable', detail: 'ECONNRESET' } });
    expect(asked).toHaveLength(2);
    expect(delivered).toEqual([]);
  });

  it('that is not running', async () => {
    const httpProxy = address();
    await new Promise((resolve) => proxy.close(resolve));
    const result = await sendWith({ httpProxy, env: {} });
    proxy.listen(0, '127.0.0.1');
    expect(result).toMatchObject({ outcome: 'failed', error: { id: 'proxy-unreachable', detail: 'ECONNREFUSED' } });
  });

  it.each(['http://', 'ftp://user:hidden-password@p:1', 'http://user:hidden-password@p:99999'])(
    'that cannot be: %s',
    async (httpProxy) => {
      const result = await sendWith({ httpProxy, env: {} });
      expect(result).toMatchObject({ outcome: 'failed', error: { id: 'proxy-invalid' } });
      expect(JSON.stringify(result)).not.toContain('hidden-password');
    },
  );
});
