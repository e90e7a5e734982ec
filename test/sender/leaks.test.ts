import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { createDispatcher, createTokenCache, type SendResult, send } from '#sender';
import type { Fault } from '#simulator';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { HELLO, timedOut, useSimulator } from './simulated.js';

const SEEDS = {
  accessToken: SEEDED.senderToken,
  signSecret: SEEDED.senderSecret,
  appSecret: SEEDED.senderAppSecret,
  proxyPassword: SEEDED.proxyPassword,
};
const ROBOT = { accessToken: SEEDS.accessToken, secret: SEEDS.signSecret };
const APP = { appKey: 'dingseedkey', appSecret: SEEDS.appSecret, chatIds: [`chat${'1'.repeat(32)}`] };

/** Every form in which a server's response or a library's error may contain the secrets. */
function written(...seeds: readonly string[]): readonly string[] {
  return seeds.flatMap((seed) => [
    seed,
    encodeURIComponent(seed),
    encodeURIComponent(encodeURIComponent(seed)),
    Buffer.from(seed).toString('base64'),
  ]);
}

/** @param echo the secrets that the caller sent, in every form */
function faults(echo: readonly string[]): readonly Fault[] {
  return [
    { kind: 'errcode', errcode: 310000, errmsg: `sign not match ${echo.join(' ')} ?access_token=${echo[0]}&x=1` },
    { kind: 'errcode', errcode: 88, errmsg: echo.join(','), subCode: '60011', subMessage: echo.join(',') },
    { kind: 'errcode', errcode: 40089, errmsg: `${'x'.repeat(480)}${echo.join('')}` },
    { kind: 'errcode', errcode: 777777, errmsg: JSON.stringify({ echo: echo.map((text) => JSON.stringify(text)) }) },
    { kind: 'system-busy' },
    { kind: 'system-exception' },
    { kind: 'flood-punish' },
    { kind: 'html' },
    { kind: 'not-json' },
    { kind: 'http-status' },
    { kind: 'redirect', location: `http://127.0.0.1:1/?access_token=${SEEDS.accessToken}` },
    { kind: 'reset-early' },
    { kind: 'reset-late' },
    { kind: 'truncated' },
    { kind: 'huge' },
    { kind: 'gzip' },
    { kind: 'clock', offsetMs: 7_200_000 },
  ];
}

const simulator = useSimulator({ robots: [ROBOT], apps: [APP] });

function expectClean(results: readonly SendResult[]): void {
  const texts = [JSON.stringify(results), inspect(results, { depth: null })];
  const parts = written(...Object.values(SEEDS)).flatMap((form) => [form, form.slice(0, 12)]);
  for (const text of texts) for (const part of parts) expect(text).not.toContain(part);
}

function sendToRobot() {
  const webhook = simulator().webhookUrl(ROBOT);
  return send({ kind: 'chatbot', webhook, secret: ROBOT.secret }, HELLO);
}

function sendToApp() {
  const options = { baseUrl: simulator().url, tokens: createTokenCache() };
  return send({ kind: 'conversation', ...APP }, HELLO, options);
}

it('nothing leaks after a delivery', async () => {
  const results = [...(await sendToRobot()), ...(await sendToApp())];
  expect(results.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
  expectClean(results);
});

it.each(faults(written(SEEDS.accessToken, SEEDS.signSecret)))(
  'nothing leaks from a robot: $kind $errcode',
  async (fault) => {
    simulator().addFault(fault);
    expectClean(await sendToRobot());
    expect(simulator().requests).toMatchObject([{ fault: fault.kind }]);
  },
);

it.each(faults(written(SEEDS.appSecret)))('nothing leaks from an app: $kind $errcode', async (fault) => {
  for (const path of ['/gettoken', '/chat/send'] as const) {
    simulator().clear();
    simulator().addFault(fault, { when: { path } });
    expectClean(await sendToApp());
    expect(simulator().requests).toContainEqual(expect.objectContaining({ path, fault: fault.kind }));
  }
});

/** Starts a server with one answer to everything. */
async function answering(body: () => object): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify(body())));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

it.each<[string, (echo: string) => object]>([
  ['the status of a flood protection', (echo) => ({ status: echo, punish: 'deny' })],
  ['the kind of a flood protection', (echo) => ({ status: 1111, punish: echo })],
  ['the message', (echo) => ({ errcode: 310000, errmsg: echo })],
  ['the sub-code', (echo) => ({ errcode: 88, errmsg: echo, sub_code: echo })],
  ['the id of a message', (echo) => ({ errcode: 0, messageId: echo })],
])('nothing leaks that a proxy echoes as %s', async (_, body) => {
  const path = 'path-token-0f1e2d3c4b5a';
  const user = 'user-name-of-a-gateway';
  const digits = '123456789012345678';
  for (const part of [SEEDS.accessToken, SEEDS.signSecret, path, user, digits, encodeURIComponent(user)]) {
    const server = await answering(() => body(part));
    const host = `${user}:${digits}@127.0.0.1:${(server.address() as AddressInfo).port}`;
    const webhook = `http://${host}/hooks/${path}/send?access_token=${encodeURIComponent(SEEDS.accessToken)}`;
    const target = { kind: 'chatbot', webhook, secret: SEEDS.signSecret } as const;
    const results = [...(await send(target, HELLO, { throttle: 'off' }))];
    const baseUrl = `http://${host}/hooks/${path}`;
    results.push(...(await send({ kind: 'conversation', ...APP, appSecret: part }, HELLO, { baseUrl })));
    server.close().closeAllConnections();
    expect(JSON.stringify(results)).not.toContain(part);
    expect(JSON.stringify(results)).not.toContain(Number(part).toString());
  }
});

it('nothing leaks after a timeout', async () => {
  for (const sending of [sendToRobot, sendToApp]) {
    simulator().clear();
    simulator().addFault({ kind: 'slow' });
    const results = await timedOut(sending, () => simulator().requests.length > 0);
    expect(results).toMatchObject([{ error: { id: expect.stringMatching(/answer-timeout|token-request-failed/) } }]);
    expectClean(results);
  }
});

it('the fetched token does not leak', async () => {
  const tokens = createTokenCache();
  const options = { baseUrl: simulator().url, tokens };
  await send({ kind: 'conversation', ...APP }, HELLO, options);
  const token = [...tokens.entries.values()][0]?.token ?? '';
  expect(token).toMatch(/^\w{16,}$/);
  const errmsg = `bad token ${token} ${Buffer.from(token).toString('base64')}`;
  simulator().addFault({ kind: 'errcode', errcode: 34015, errmsg }, { when: { path: '/chat/send' } });
  const [result] = await send({ kind: 'conversation', ...APP }, HELLO, options);
  expect(result).toMatchObject({ outcome: 'refused', dingtalk: { message: 'bad token ••• •••' } });
});

it.each([
  ['blank', `https://h/robot/send?access_token=${SEEDS.accessToken}\n`],
  ['no scheme', `h/robot/send?access_token=${SEEDS.accessToken}`],
  ['the token alone', SEEDS.accessToken],
  [
    'a password',
    `https://user:${encodeURIComponent(SEEDS.proxyPassword)}@127.0.0.1:1/?access_token=${SEEDS.accessToken}`,
  ],
  ['a password that does not decode', `https://user:%zz${SEEDS.proxyPassword.replace('/', '')}@127.0.0.1:1/`],
  ['no server', `http://127.0.0.1:1/robot/send?access_token=${SEEDS.accessToken}`],
])('nothing leaks from an invalid or unreachable webhook: %s', async (_, webhook) => {
  expectClean(await send({ kind: 'chatbot', webhook, secret: SEEDS.signSecret }, HELLO));
});

it('nothing leaks from the proxy URL', async () => {
  const httpProxy = `http://user:${encodeURIComponent(SEEDS.proxyPassword)}@127.0.0.1:1`;
  const dispatcher = createDispatcher({ httpProxy, env: {} });
  const webhook = `http://oapi.dingtalk.test/robot/send?access_token=${SEEDS.accessToken}`;
  const results = await send({ kind: 'chatbot', webhook }, HELLO, { dispatcher });
  await dispatcher.destroy();
  expect(results).toMatchObject([{ outcome: 'failed', error: { id: 'proxy-unreachable' } }]);
  expectClean(results);
});
