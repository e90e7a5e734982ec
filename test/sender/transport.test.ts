import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Agent, Dispatcher } from 'undici';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDispatcher, type DispatcherSettings, type ErrorId, send } from '#sender';
import { decodeBody } from '../../sender/src/transport/decode-body.js';
import type { Exchange } from '../../sender/src/transport/exchange.js';
import { explainFailure } from '../../sender/src/transport/explain-failure.js';
import { chatbot, HELLO, sendTo, timedOut, useSimulator } from './simulated.js';
import { createVirtualClock } from './virtual-clock.js';

const simulator = useSimulator();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Starts a server on loopback, which is closed after the test, and returns its port. */
async function listen(server: Server | HttpServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Resolves when the socket closes. Ignores errors, because a reset socket fails before it closes. */
function closing(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

function webhook(port: number, scheme = 'http'): { readonly kind: 'chatbot'; readonly webhook: string } {
  return { kind: 'chatbot', webhook: `${scheme}://127.0.0.1:${port}/robot/send?access_token=t` };
}

/** Fails every request with an error code before anything is written. */
class Unreachable extends Dispatcher {
  attempts = 0;
  /** Whether it never answers instead. */
  silent = false;
  constructor(private readonly code: string) {
    super();
  }
  override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.attempts++;
    if (this.silent) return true;
    const error = Object.assign(new Error('unreachable'), { code: this.code });
    handler.onResponseError?.({} as Dispatcher.DispatchController, error);
    return true;
  }
}

/** Holds all requests until `release`, like a slow network. */
class Held extends Dispatcher {
  readonly #agent = new Agent();
  #waiting: readonly (() => void)[] = [];
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#waiting = [...this.#waiting, () => this.#agent.dispatch(options as Agent.DispatchOptions, handler)];
    return true;
  }
  /** Resolves when all held requests are done. */
  async release(): Promise<void> {
    for (const start of this.#waiting) start();
    await this.#agent.close();
  }
}

describe('time', () => {
  it('a request without a response is unknown and is not retried', async () => {
    simulator().addFault({ kind: 'slow' });
    const sending = () => sendTo(simulator(), chatbot(simulator()));
    const results = await timedOut(sending, () => simulator().messages.length > 0);
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'answer-timeout' } }]);
    expect(simulator().messages).toHaveLength(1);
    expect(simulator().requests).toHaveLength(1);
  });

  it('an incomplete response is unknown', async () => {
    let begun = false;
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"errcode"', () => {
        begun = true;
      });
    });
    const target = webhook(await listen(server));
    const results = await timedOut(
      () => send(target, HELLO),
      () => begun,
    );
    server.closeAllConnections();
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'answer-timeout' } }]);
  });

  it('a connection timeout ends the exchange', async () => {
    let count = 0;
    // the server never responds, so TLS is never established
    const server = createTcpServer(() => count++);
    const target = webhook(await listen(server), 'https');
    const results = await timedOut(
      () => send(target, HELLO),
      () => count > 0,
    );
    expect(results).toMatchObject([{ outcome: 'failed', error: { id: 'connect-timeout' } }]);
    expect(count).toBe(1);
  });

  it('both attempts share the time limit', async () => {
    const unreachable = new Unreachable('ECONNREFUSED');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      let pauses = 0;
      const sleep = async () => {
        pauses++;
        vi.advanceTimersByTime(4000);
        unreachable.silent = true;
      };
      const sending = send(webhook(1), HELLO, { dispatcher: unreachable, timeoutMs: 5000, sleep });
      await vi.waitUntil(() => unreachable.attempts === 2, { timeout: 5000, interval: 5 });
      vi.advanceTimersByTime(1000);
      expect(await sending).toMatchObject([{ outcome: 'failed', error: { id: 'connect-timeout' } }]);
      expect(pauses).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('there is no second attempt without time for it', async () => {
    const dispatcher = new Unreachable('ECONNREFUSED');
    const results = await send(webhook(1), HELLO, { dispatcher, timeoutMs: 250 });
    expect(results).toMatchObject([{ outcome: 'failed', error: { id: 'connection-refused' } }]);
    expect(dispatcher.attempts).toBe(1);
  });
});

describe('cancelling', () => {
  it('before the request: sends nothing', async () => {
    const results = await sendTo(simulator(), chatbot(simulator()), { signal: AbortSignal.abort() });
    expect(results).toMatchObject([{ outcome: 'cancelled', error: { id: 'cancelled' } }]);
    expect(simulator().requests).toEqual([]);
  });

  it('after the request left: closes the socket, and the outcome is unknown', async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const server = createServer(({ socket }) => {
      closed = closing(socket);
      controller.abort();
    });
    const results = await send(webhook(await listen(server)), HELLO, { signal: controller.signal });
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'cancelled-under-way' } }]);
    expect(closed).toBeDefined();
    await closed;
  });

  it('while connecting: ends at once, and sends nothing once connected', async () => {
    const controller = new AbortController();
    const dispatcher = new Held();
    const sending = sendTo(simulator(), chatbot(simulator()), { dispatcher, signal: controller.signal });
    controller.abort();
    expect(await sending).toMatchObject([{ outcome: 'cancelled', error: { id: 'cancelled' } }]);
    await dispatcher.release();
    expect(simulator().requests).toEqual([]);
  });

  it.each([
    ['during the TLS handshake', false],
    ['while a proxy connects', true],
  ])('%s: closes the socket at once', async (_, httpProxy) => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const silent = createTcpServer((socket) => {
      closed = closing(socket.resume());
      setImmediate(() => controller.abort());
    });
    const port = await listen(silent);
    const settings = httpProxy ? { httpProxy: `http://127.0.0.1:${port}` } : {};
    const target = httpProxy
      ? ({ kind: 'chatbot', webhook: 'https://oapi.dingtalk.test/robot/send?access_token=t' } as const)
      : webhook(port, 'https');
    const dispatcher = createDispatcher({ env: {}, ...settings });
    const results = await send(target, HELLO, { dispatcher, signal: controller.signal });
    expect(results).toMatchObject([{ outcome: 'cancelled', error: { id: 'cancelled' } }]);
    expect(closed).toBeDefined();
    await closed;
  });

  it('during the response: closes the socket at once', async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const server = createServer((request, response) => {
      closed = closing(request.socket);
      response.writeHead(200, { 'content-length': 100 }).write('{"errcode"', () => controller.abort());
    });
    const results = await send(webhook(await listen(server)), HELLO, { signal: controller.signal });
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'cancelled-under-way' } }]);
    await closed;
  });

  it('before the retry: does not retry', async () => {
    const controller = new AbortController();
    const dispatcher = new Unreachable('ECONNREFUSED');
    const options = { dispatcher, signal: controller.signal, sleep: async () => controller.abort() };
    expect(await sendTo(simulator(), chatbot(simulator()), options)).toMatchObject([{ outcome: 'cancelled' }]);
    expect(dispatcher.attempts).toBe(1);
  });

  it('removes all its listeners from the signal', async () => {
    const signal = new AbortController().signal;
    let listening = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...rest: Parameters<typeof addEventListener>) => {
      listening++;
      addEventListener.apply(signal, rest);
    };
    signal.removeEventListener = (...rest: Parameters<typeof removeEventListener>) => {
      listening--;
      removeEventListener.apply(signal, rest);
    };
    await sendTo(simulator(), chatbot(simulator()), { signal });
    expect(listening).toBe(0);
  });
});

describe('the retry', () => {
  it.each([
    ['ECONNREFUSED', 2, 'connection-refused'],
    ['EAI_AGAIN', 2, 'dns-temporary'],
    ['UND_ERR_CONNECT_TIMEOUT', 2, 'connect-timeout'],
    ['ECONNRESET', 2, 'connection-lost'],
    ['ENOTFOUND', 1, 'dns-not-found'],
    ['CERT_HAS_EXPIRED', 1, 'tls-expired'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 1, 'tls-untrusted'],
  ])('after %s: %i attempts', async (code, attempts, id) => {
    const dispatcher = new Unreachable(code);
    const { sleep, sleeps } = createVirtualClock(0);
    const results = await sendTo(simulator(), chatbot(simulator()), { dispatcher, sleep });
    expect(results).toMatchObject([{ outcome: 'failed', error: { id, detail: code } }]);
    expect(dispatcher.attempts).toBe(attempts);
    expect(sleeps).toEqual(Array(attempts - 1).fill(250));
  });

  it('delivers if the first attempt could not connect', async () => {
    const port = await listen(createTcpServer());
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const received: string[] = [];
    const server = createServer((request, response) => {
      received.push(request.url ?? '');
      response.end('{"errcode":0}');
    });
    servers.push(server);
    const startServer = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await send(webhook(port), HELLO, { sleep: startServer })).toMatchObject([{ outcome: 'delivered' }]);
    expect(received).toHaveLength(1);
  });

  it('fails if both attempts cannot connect', async () => {
    const port = await listen(createTcpServer());
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const { sleep } = createVirtualClock(0);
    const results = await send(webhook(port), HELLO, { sleep });
    expect(results).toMatchObject([{ outcome: 'failed', error: { id: 'connection-refused', detail: 'ECONNREFUSED' } }]);
  });
});

describe('responses', () => {
  it('does not follow a redirect', async () => {
    const asked: string[] = [];
    const other = await listen(createServer((request) => asked.push(request.url ?? '')));
    simulator().addFault({ kind: 'redirect', status: 307, location: `http://127.0.0.1:${other}/` });
    const results = await sendTo(simulator(), chatbot(simulator()));
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'redirected', detail: 'HTTP 307' } }]);
    expect(asked).toEqual([]);
    expect(simulator().requests).toHaveLength(1);
  });

  it('stops reading a huge response', async () => {
    let written = 0;
    const server = createServer((_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 120);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
      };
      response.on('drain', more);
      more();
    });
    const results = await send(webhook(await listen(server)), HELLO);
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'answer-too-large' } }]);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  // an error that undici throws in an event of a socket would end the process, and so does any in a test
  it.each([
    ['without a length that stops', 'HTTP/1.1 200 OK\r\n\r\n{"errcode"', 'answer-timeout'],
    ['of HTTP/1.0 that stops', 'HTTP/1.0 200 OK\r\n\r\n{"errcode"', 'answer-timeout'],
    ['of a gateway that stops', 'HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n<html>', 'answer-timeout'],
    ['without a length and an end', `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(1_500_000)}`, 'answer-too-large'],
    ['of HTTP/1.0 without an end', `HTTP/1.0 200 OK\r\n\r\n${'x'.repeat(1_500_000)}`, 'answer-too-large'],
  ])('gives up one %s', async (_, answer, id) => {
    let written = false;
    let closed: Promise<unknown> | undefined;
    const server = createTcpServer((socket) => {
      closed = closing(socket);
      socket.once('data', () => socket.write(answer, () => setImmediate(() => (written = true))));
    });
    const target = webhook(await listen(server));
    const sending = () => send(target, HELLO);
    const results = id === 'answer-timeout' ? await timedOut(sending, () => written) : await sending();
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id } }]);
    await closed;
  });

  it.each<[string, string, Buffer, object]>([
    ['gzip', 'GZIP ', gzipSync('{}'), { kind: 'text', text: '{}' }],
    ['a compression bomb', 'gzip', gzipSync(Buffer.alloc(10_000)), { kind: 'failure', reason: 'too-large' }],
    ['not gzip', 'gzip', Buffer.from('{}'), { kind: 'failure', reason: 'undecodable' }],
    ['an unknown encoding', 'identity', Buffer.from('{}'), { kind: 'text', text: '{}' }],
  ])('%s', (_, encoding, bytes, wanted) => {
    expect(decodeBody(bytes, encoding, 1000)).toEqual(wanted);
  });

  it('reports a response that is not HTTP', async () => {
    const server = createTcpServer((socket) => socket.once('data', () => socket.end('SSH-2.0-server\r\n')));
    const results = await send(webhook(await listen(server)), HELLO);
    expect(results).toMatchObject([{ outcome: 'unknown', error: { id: 'answer-undecodable' } }]);
  });
});

describe('TLS', () => {
  const pem = (name: string) => readFileSync(new URL(`tls/${name}.pem`, import.meta.url), 'utf8');
  const serve = (certificate: string) =>
    listen(
      createHttpsServer({ key: pem('key'), cert: pem(certificate) }, (request, response) => {
        request.resume().on('end', () => response.end('{"errcode":0}'));
      }),
    );

  it.each<[string, string, object, object]>([
    [
      'an unknown issuer',
      'self-signed',
      {},
      { outcome: 'failed', error: { id: 'tls-untrusted', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
    ],
    ['a trusted issuer', 'self-signed', { ca: pem('self-signed') }, { outcome: 'delivered' }],
    ['certificate checks off', 'self-signed', { strictSsl: false }, { outcome: 'delivered' }],
    [
      'an expired certificate',
      'expired',
      { ca: [pem('expired')] },
      { outcome: 'failed', error: { id: 'tls-expired' } },
    ],
    [
      'a certificate for another name',
      'other-name',
      { ca: pem('other-name') },
      { outcome: 'failed', error: { id: 'tls-wrong-host' } },
    ],
  ])('%s', async (_, certificate, settings, wanted) => {
    const dispatcher = createDispatcher({ env: {}, ...settings });
    const results = await send(webhook(await serve(certificate), 'https'), HELLO, { dispatcher });
    await dispatcher.close();
    expect(results).toMatchObject([wanted]);
  });

  describe('trusted certificates', () => {
    const file = (name: string) => fileURLToPath(new URL(`tls/${name}.pem`, import.meta.url));
    const delivered = { outcome: 'delivered' };
    const untrusted = { outcome: 'failed', error: { id: 'tls-untrusted', fix: { id: 'trust-certificate' } } };
    it.each<[string, Partial<DispatcherSettings>, object]>([
      ['NODE_EXTRA_CA_CERTS', { env: { NODE_EXTRA_CA_CERTS: file('self-signed') } }, delivered],
      ['a file of another certificate', { env: { NODE_EXTRA_CA_CERTS: file('other-name') } }, untrusted],
      ['a file without a certificate', { env: { NODE_EXTRA_CA_CERTS: file('key') } }, untrusted],
      ['a missing file', { env: { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' } }, untrusted],
      [
        'the system’s certificates',
        { systemCertificates: true, env: { SSL_CERT_FILE: file('self-signed') } },
        delivered,
      ],
      ['the system’s certificates are off by default', { env: { SSL_CERT_FILE: file('self-signed') } }, untrusted],
      ['an issuer that is unknown to the system', { systemCertificates: true, env: {} }, untrusted],
      [
        'both',
        {
          systemCertificates: true,
          env: { SSL_CERT_FILE: file('other-name'), NODE_EXTRA_CA_CERTS: file('self-signed') },
        },
        delivered,
      ],
    ])('%s', async (_, settings, wanted) => {
      const dispatcher = createDispatcher({ env: {}, ...settings });
      const target = webhook(await serve('self-signed'), 'https');
      for (const _round of [1, 2]) expect(await send(target, HELLO, { dispatcher })).toMatchObject([wanted]);
      await dispatcher.close();
    });
  });

  it('fails with a server without TLS', async () => {
    const port = await listen(createServer());
    expect(await send(webhook(port, 'https'), HELLO)).toMatchObject([
      { outcome: 'failed', error: { id: 'tls-failed' } },
    ]);
  });
});

describe('explaining failures', () => {
  const failure = (changes: object): Extract<Exchange, { kind: 'failure' }> => ({
    kind: 'failure',
    reason: 'error',
    left: false,
    ...changes,
  });

  it.each<[ErrorId, string, object, boolean?]>([
    ['network-unreachable', 'failed', { code: 'EHOSTUNREACH' }],
    ['network-unreachable', 'failed', { code: 'ENETUNREACH' }],
    ['tls-failed', 'failed', { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
    ['tls-expired', 'failed', { code: 'CERT_NOT_YET_VALID' }],
    ['network-error', 'failed', { code: 'ESOMETHING' }],
    ['network-error', 'failed', {}],
    ['proxy-unreachable', 'failed', { code: 'ECONNREFUSED' }, true],
    ['proxy-unreachable', 'failed', { reason: 'timeout' }, true],
    ['tls-untrusted', 'failed', { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }, true],
    ['answer-timeout', 'unknown', { left: true, code: 'UND_ERR_HEADERS_TIMEOUT' }],
    ['answer-timeout', 'unknown', { left: true, reason: 'timeout' }, true],
    ['connection-reset', 'unknown', { left: true, code: 'ECONNRESET' }, true],
    ['answer-undecodable', 'unknown', { left: true, reason: 'undecodable' }],
  ])('%s: %s', (error, outcome, changes, proxied = false) => {
    expect(explainFailure(failure(changes), proxied)).toMatchObject({ outcome, error });
  });
});
