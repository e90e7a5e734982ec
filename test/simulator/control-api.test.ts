import { expect, test } from 'vitest';
import { DEFAULT_APP, DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT, type Simulator } from '#simulator';
import { JSON_HEADERS, post, statusOf, textMessage, withSimulator } from './call.js';

const put = (simulator: Simulator, path: string, body: unknown) =>
  fetch(`${simulator.url}/_simulator/${path}`, { method: 'PUT', headers: JSON_HEADERS, body: JSON.stringify(body) });

const get = async (simulator: Simulator, path: string) => (await fetch(`${simulator.url}/_simulator/${path}`)).json();

test('messages and requests over HTTP, and their removal', () =>
  withSimulator({}, async (simulator) => {
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
    expect(await get(simulator, 'messages')).toEqual({ messages: simulator.messages });
    expect(await get(simulator, 'requests')).toEqual({ requests: simulator.requests });
    expect(simulator.messages).toHaveLength(1);
    const removed = await fetch(`${simulator.url}/_simulator/messages`, { method: 'DELETE' });
    expect(await removed.json()).toEqual({ messages: [] });
    expect(simulator.messages).toEqual([]);
  }));

test('robots and apps are replaced; no credential is told', () =>
  withSimulator({}, async (simulator) => {
    const known = JSON.stringify([await get(simulator, 'robots'), await get(simulator, 'apps')]);
    for (const credential of [DEFAULT_ROBOT.accessToken, DEFAULT_SIGNED_ROBOT.secret, DEFAULT_APP.appSecret]) {
      expect(known).not.toContain(credential);
    }
    const robot = { accessToken: 'one-robot-token', keywords: ['k'], secret: 'SECx' };
    expect(await (await put(simulator, 'robots', [robot])).json()).toEqual({
      robots: [{ accessToken: '…oken', keywords: ['k'], signed: true }],
    });
    expect(simulator.robots).toEqual([robot]);
    const app = { appKey: 'k', appSecret: 's', chatIds: ['chat9'] };
    expect(await (await put(simulator, 'apps', [app])).json()).toEqual({ apps: [{ appKey: 'k', chatIds: ['chat9'] }] });
  }));

test('faults are replaced and released', () =>
  withSimulator({}, async (simulator) => {
    const faults = [{ fault: { kind: 'slow' }, when: { path: '/robot/send' }, times: null }];
    expect(await (await put(simulator, 'faults', faults)).json()).toEqual({
      faults: [{ id: 1, fault: { kind: 'slow' }, path: '/robot/send', remaining: null }],
    });
    const answer = post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
    await simulator.waitForMessage();
    await put(simulator, 'faults', []);
    expect((await answer).errcode).toBe(0);
    expect(await get(simulator, 'faults')).toEqual({ faults: [] });
  }));

test.each([
  ['robots', {}],
  ['robots', [{}]],
  ['robots', [{ accessToken: '' }]],
  ['robots', [{ accessToken: 't', secret: '' }]],
  ['robots', [{ accessToken: 't', keyword: ['k'] }]],
  ['robots', [{ accessToken: 't', keywords: Array.from({ length: 11 }, String) }]],
  ['robots', [{ accessToken: 't', ipAllow: ['10.0.0.0/33'] }]],
  ['robots', [{ accessToken: 't', state: 'asleep' }]],
  ['apps', [{ appKey: 'k', appSecret: '', chatIds: [] }]],
  ['apps', [{ appKey: 'k', appSecret: 's' }]],
  ['faults', [{ fault: { kind: 'earthquake' } }]],
  ['faults', [{ fault: { kind: 'constructor' } }]],
  ['faults', [{ fault: { kind: 'errcode', errcode: 'x', errmsg: 'y' } }]],
  ['faults', [{ fault: { kind: 'slow' }, when: { path: '/nowhere' } }]],
  ['faults', [{ fault: { kind: 'slow' }, times: -1 }]],
  ['faults', [{ fault: { kind: 'http-status', status: 99 } }]],
])('PUT %s refuses %o', (path, body) =>
  withSimulator({}, async (simulator) => {
    const before = simulator.robots;
    const response = await put(simulator, path, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.any(String) });
    expect(simulator.robots).toEqual(before);
  }),
);

test.each([
  ['a rebound name', { Host: 'evil.example' }, 403],
  ['a rebound name with the port', { Host: 'evil.example:80' }, 403],
  ['a loopback-looking name', { Host: '127.0.0.1.evil.example' }, 403],
  ['another page', { Host: 'localhost', Origin: 'http://evil.example' }, 403],
  ['another local port’s page', { Host: 'localhost:1', Origin: 'http://localhost:2' }, 403],
  ['an opaque page', { Host: 'localhost', Origin: 'null' }, 403],
  ['an image on another page', { Host: 'localhost', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['another local port’s image', { Host: 'localhost', 'Sec-Fetch-Site': 'same-site' }, 403],
  ['its own page', { Host: 'localhost:1', Origin: 'http://localhost:1', 'Sec-Fetch-Site': 'same-origin' }, 200],
  ['its own page over IPv6', { Host: '[::1]:1', Origin: 'http://[::1]:1' }, 200],
  ['curl', { Host: '127.0.0.1:1' }, 200],
])('the control API and %s', (_name, headers, status) =>
  withSimulator({}, async (simulator) => {
    for (const path of ['messages', 'robots', 'events'].slice(0, status === 200 ? 2 : 3)) {
      expect(await statusOf(`${simulator.url}/_simulator/${path}`, headers as Record<string, string>)).toBe(status);
    }
    const body = JSON.stringify([{ accessToken: 'added' }]);
    const written = await statusOf(
      `${simulator.url}/_simulator/robots`,
      { ...JSON_HEADERS, ...(headers as object) },
      'PUT',
      body,
    );
    expect(written).toBe(status);
    expect(simulator.robots.some(({ accessToken }) => accessToken === 'added')).toBe(status === 200);
  }),
);

test('no CORS, no form, no unknown address', () =>
  withSimulator({}, async (simulator) => {
    const preflight = await fetch(`${simulator.url}/_simulator/robots`, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'PUT' },
    });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(preflight.status).toBe(404);
    expect((await fetch(`${simulator.url}/_simulator/robots`, { method: 'PUT', body: '[]' })).status).toBe(415);
    expect((await fetch(`${simulator.url}/_simulator/nothing`)).status).toBe(404);
  }));
