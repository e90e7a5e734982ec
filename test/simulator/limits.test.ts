import { once } from 'node:events';
import { get } from 'node:https';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_ROBOT, type Simulator } from '#simulator';
import { MAX_CONNECTIONS, MAX_SILENCE, MAX_SLOWNESS } from '../../simulator/src/http/limits.js';
import { JSON_HEADERS, statusOf, textMessage, withSimulator } from './call.js';

afterEach(() => vi.useRealTimers());

function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

async function open({ port }: Simulator): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

test.each<[string, Record<string, string>, number]>([
  ['a rebound name', { Host: 'evil.example' }, 403],
  ['a name that ends like DingTalk’s', { Host: 'notdingtalk.com' }, 403],
  ['another page', { Host: '127.0.0.1:1', Origin: 'http://evil.example' }, 403],
  ['an opaque page', { Host: '127.0.0.1:1', Origin: 'null' }, 403],
  ['an image on another page', { Host: '127.0.0.1:1', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['another local page', { Host: 'localhost:1', 'Sec-Fetch-Site': 'same-site' }, 403],
  ['a program', { Host: '127.0.0.1:1' }, 200],
  ['a program that calls it DingTalk', { Host: 'oapi.dingtalk.com' }, 200],
])('DingTalk’s addresses and %s: posts no message and uses up no fault', (_, headers, status) =>
  withSimulator({}, async (simulator) => {
    const fault = simulator.addFault({ kind: 'empty' }, { times: 9 });
    for (const path of ['robot/send', 'chat/send', 'gettoken', 'else']) {
      const url = `${simulator.url}/${path}?access_token=${DEFAULT_ROBOT.accessToken}`;
      const body = JSON.stringify(textMessage('x'));
      expect(await statusOf(url, { ...JSON_HEADERS, ...headers }, 'POST', body)).toBe(status);
    }
    expect([fault.remaining, simulator.requests.length]).toEqual(status === 403 ? [9, 0] : [5, 4]);
  }),
);

test('a tunnel leads to the simulator whatever the host', () =>
  withSimulator({}, async (simulator) => {
    const socket = await open(simulator);
    socket.write('CONNECT gateway.example:80 HTTP/1.1\r\nHost: gateway.example:80\r\n\r\n');
    await once(socket, 'data');
    socket.write('GET /gettoken HTTP/1.1\r\nHost: gateway.example\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 OK/);
  }));

test('closes connections above the limit', () =>
  withSimulator({}, async (simulator) => {
    const sockets: Socket[] = [];
    for (let count = 0; count < MAX_CONNECTIONS; count++) sockets.push(await open(simulator));
    const rejected = await open(simulator);
    await once(rejected.resume(), 'close');
    for (const socket of sockets) socket.destroy();
  }));

test('closes a connection on which nothing comes', () =>
  withSimulator({}, async (simulator) => {
    fakeTimers();
    const socket = await open(simulator);
    const closed = once(socket.resume(), 'close');
    // the simulator knows the connection when it has served another
    await statusOf(simulator.url, {});
    vi.advanceTimersByTime(MAX_SILENCE);
    await closed;
  }));

test('holds an answer back for ten minutes at most', () =>
  withSimulator({}, async (simulator) => {
    fakeTimers();
    simulator.addFault({ kind: 'slow' });
    const body = JSON.stringify(textMessage('x'));
    const held = statusOf(simulator.webhookUrl(DEFAULT_ROBOT), JSON_HEADERS, 'POST', body);
    await simulator.waitForMessage();
    await vi.waitUntil(() => vi.getTimerCount() > 0, { timeout: 5000, interval: 5 });
    vi.advanceTimersByTime(MAX_SLOWNESS);
    expect(await held).toBe(200);
  }));

test('a TLS connection of a web page uses up a fault of TLS connections, and no other: the page says later who it is', () =>
  withSimulator({}, async (simulator) => {
    const other = simulator.addFault({ kind: 'empty' });
    const fault = simulator.addFault({ kind: 'tls', problem: 'expired' });
    const ask = () =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = {
          port: simulator.port,
          rejectUnauthorized: false,
          headers: { Origin: 'https://evil.example' },
        };
        get({ ...options, path: '/gettoken', agent: false }, ({ statusCode }) => resolve(statusCode)).on(
          'error',
          reject,
        );
      });
    expect([await ask(), fault.remaining, other.remaining]).toEqual([403, 0, 1]);
    expect([await ask(), other.remaining, simulator.requests.length]).toEqual([403, 1, 0]);
  }));
