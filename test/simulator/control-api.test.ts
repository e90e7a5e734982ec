import { expect, test } from 'vitest';
import {
  DEFAULT_APP,
  DEFAULT_ROBOT,
  DEFAULT_SIGNED_ROBOT,
  type Fault,
  REFUSAL_NAMES,
  type Simulator,
} from '#simulator';
import { JSON_HEADERS, post, statusOf, textMessage, withSimulator } from './call.js';

const put = (simulator: Simulator, path: string, body: unknown) =>
  fetch(`${simulator.url}/_simulator/${path}`, { method: 'PUT', headers: JSON_HEADERS, body: JSON.stringify(body) });

/** The number of kinds of `Fault`. */
const FAULT_KINDS = 24;

const call = async (simulator: Simulator, method: string, path: string, body?: unknown): Promise<unknown> => {
  const options = body === undefined ? {} : { headers: JSON_HEADERS, body: JSON.stringify(body) };
  const response = await fetch(`${simulator.url}/_simulator/${path}`, { method, ...options });
  expect([response.status, path]).toEqual([200, path]);
  return response.json();
};

const get = async (simulator: Simulator, path: string) => (await fetch(`${simulator.url}/_simulator/${path}`)).json();

test('returns and removes messages and requests', () =>
  withSimulator({}, async (simulator) => {
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
    expect(await get(simulator, 'messages')).toEqual({ messages: simulator.messages });
    expect(await get(simulator, 'requests')).toEqual({ requests: simulator.requests });
    expect(simulator.messages).toHaveLength(1);
    const removed = await fetch(`${simulator.url}/_simulator/messages`, { method: 'DELETE' });
    expect(await removed.json()).toEqual({ messages: [] });
    expect(simulator.messages).toEqual([]);
  }));

test('replaces robots and apps, and shows no credential of a user', () =>
  withSimulator({}, async (simulator) => {
    const robot = { accessToken: 'one-robot-token', keywords: ['k'], secret: 'SECx' };
    expect(await (await put(simulator, 'robots', [robot])).json()).toEqual({
      robots: [{ id: expect.stringMatching(/^[0-9a-f]{12}$/), accessToken: '…oken', keywords: ['k'], signed: true }],
    });
    expect(simulator.robots).toEqual([robot]);
    const app = { appKey: 'k', appSecret: 'users-app-secret', chatIds: ['chat9'] };
    expect(await (await put(simulator, 'apps', [app])).json()).toEqual({ apps: [{ appKey: 'k', chatIds: ['chat9'] }] });
    const known = JSON.stringify([
      await get(simulator, 'robots'),
      await get(simulator, 'apps'),
      await get(simulator, 'state'),
    ]);
    for (const credential of ['one-robot-token', 'SECx', 'users-app-secret']) expect(known).not.toContain(credential);
  }));

test('shows the credentials that the simulator made up', () =>
  withSimulator({}, async (simulator) => {
    expect(await get(simulator, 'state')).toMatchObject({
      robots: [
        { accessToken: DEFAULT_ROBOT.accessToken, signed: false },
        { accessToken: DEFAULT_SIGNED_ROBOT.accessToken, secret: DEFAULT_SIGNED_ROBOT.secret },
      ],
      apps: [{ appSecret: DEFAULT_APP.appSecret }],
    });
  }));

test('creates, changes and removes a robot', () =>
  withSimulator({}, async (simulator) => {
    const made = await call(simulator, 'POST', 'robots', { name: 'Mine', signed: true });
    const { id, accessToken, secret } = made as { id: string; accessToken: string; secret: string };
    expect(simulator.robots.at(-1)).toEqual({ name: 'Mine', accessToken, secret });
    expect(secret).toMatch(/^SEC[0-9a-f]{64}$/);
    const settings = {
      keywords: ['k'],
      state: 'disabled',
      ratePerMinute: 'unlimited',
      signMode: 'strict',
      fault: { kind: 'refusal', refusal: 'keyword' },
      signed: false,
    };
    expect(await call(simulator, 'PATCH', `robots/${id}`, settings)).toMatchObject({
      id,
      signed: false,
      state: 'disabled',
    });
    expect(simulator.robots.at(-1)).toEqual({
      name: 'Mine',
      accessToken,
      keywords: ['k'],
      state: 'disabled',
      ratePerMinute: 'unlimited',
      signMode: 'strict',
      fault: { kind: 'refusal', refusal: 'keyword' },
    });
    await call(simulator, 'PATCH', `robots/${id}`, { keywords: null, fault: null, state: null });
    expect(simulator.robots.at(-1)).toEqual({
      name: 'Mine',
      accessToken,
      ratePerMinute: 'unlimited',
      signMode: 'strict',
    });
    await call(simulator, 'DELETE', `robots/${id}`);
    expect(simulator.robots).toHaveLength(2);
  }));

test('changes an app and expires its tokens', () =>
  withSimulator({}, async (simulator) => {
    const { appKey, appSecret } = DEFAULT_APP;
    await call(simulator, 'PATCH', `apps/${appKey}`, {
      chatIds: ['chat1'],
      chatPermission: false,
      ipAllow: ['10.0.0.1'],
    });
    expect(simulator.apps).toEqual([
      { appKey, appSecret, chatIds: ['chat1'], chatPermission: false, ipAllow: ['10.0.0.1'] },
    ]);
    await call(simulator, 'PATCH', `apps/${appKey}`, { ipAllow: null, chatPermission: true });
    const login = `${simulator.url}/gettoken?appkey=${appKey}&appsecret=${appSecret}`;
    const { access_token: token } = (await (await fetch(login)).json()) as { access_token: string };
    await call(simulator, 'DELETE', 'tokens');
    const sent = await post(`${simulator.url}/chat/send?access_token=${token}`, { chatid: 'chat1' });
    expect(sent.errcode).toBe(42001);
  }));

test('changes settings at run time', () =>
  withSimulator({}, async (simulator) => {
    const unknown = () => post(simulator.webhookUrl({ accessToken: 'nobody' }), textMessage('x'));
    expect((await unknown()).errcode).toBe(300005);
    await call(simulator, 'PATCH', 'settings', { style: 1 });
    expect((await unknown()).errcode).toBe(300001);
    expect(await call(simulator, 'PATCH', 'settings', { acceptUnknown: true, rateLimitCode: 410100 })).toEqual({
      settings: { style: 1, acceptUnknown: true, rateLimitCode: 410100 },
    });
    expect((await unknown()).errcode).toBe(0);
  }));

test('adds and removes a fault; the menu contains all faults in the reader’s language', () =>
  withSimulator({}, async (simulator) => {
    const fault = { kind: 'refusal', refusal: 'keyword' };
    expect(await call(simulator, 'POST', 'faults', { fault, times: 3 })).toEqual({
      faults: [{ id: 1, fault, remaining: 3 }],
    });
    expect(await get(simulator, 'state?lang=zh-cn')).toMatchObject({
      faults: [{ label: expect.stringMatching(/关键词/) }],
    });
    expect(await call(simulator, 'DELETE', 'faults/1')).toEqual({ faults: [] });
    const menu = (await get(simulator, 'menu')) as { groups: { items: { label: string; fault: Fault }[] }[] };
    const items = menu.groups.flatMap((group) => group.items);
    for (const item of items) await call(simulator, 'POST', 'faults', { fault: item.fault });
    const kinds = new Set(items.map((item) => item.fault.kind));
    expect(
      REFUSAL_NAMES.filter((name) => !items.some((item) => 'refusal' in item.fault && item.fault.refusal === name)),
    ).toEqual([]);
    expect(['errcode', 'system-busy', 'system-exception'].filter((kind) => kinds.has(kind as Fault['kind']))).toEqual(
      [],
    );
    expect(kinds.size).toBe(FAULT_KINDS - 3);
  }));

test('replaces faults and sends the answers that they held back', () =>
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
])('PUT %s rejects %o', (path, body) =>
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

test('rejects CORS preflights, forms and unknown paths', () =>
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
