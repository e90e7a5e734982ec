import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDispatcher,
  createTokenCache,
  type ErrorId,
  explain,
  type FixId,
  type SendOptions,
  type SendResult,
  send,
  type Target,
} from '#sender';
import {
  type Fault,
  REFUSAL_NAMES,
  type RefusalName,
  type Simulator,
  startSimulator,
  type TextStyle,
  type TlsProblem,
} from '#simulator';
import { APP, chatbot, conversation, HELLO, ROBOT, timedOut } from './simulated.js';

/** The expected error id and fix for each error that the simulator can return. */
const REFUSED: Readonly<Record<RefusalName, readonly [code: number, error: ErrorId, fix: FixId, olderCode?: number]>> =
  {
    keyword: [310000, 'keyword-missing', 'add-keyword'],
    sign: [310000, 'sign-mismatch', 'use-secret'],
    timestamp: [310000, 'timestamp-invalid', 'set-clock'],
    address: [310000, 'ip-not-allowed', 'allow-address'],
    'token-unknown': [300005, 'access-token-unknown', 'correct-webhook', 300001],
    'token-unknown-documented': [400101, 'access-token-unknown', 'correct-webhook'],
    'token-missing': [40035, 'access-token-missing', 'correct-webhook'],
    'session-over': [300001, 'session-expired', 'correct-webhook'],
    'too-fast': [130101, 'robot-throttled', 'wait'],
    'too-fast-documented': [410100, 'robot-throttled', 'wait'],
    'webhook-over-limit': [90030, 'webhook-over-limit', 'wait'],
    'body-too-large': [460101, 'message-too-long', 'shorten-message', 101002],
    'type-unsupported': [400105, 'message-type-unsupported', 'set-message-type'],
    'field-missing': [400402, 'field-missing', 'fill-template'],
    'text-missing': [400403, 'text-missing', 'fill-template'],
    'not-json': [40035, 'body-not-json', 'check-network'],
    'owner-only-at-all': [400004, 'mention-all-restricted', 'remove-at-all'],
    'robot-disabled': [400102, 'robot-disabled', 'enable-robot'],
    'robot-not-in-group': [400106, 'robot-not-in-group', 'renew-robot'],
    'group-disbanded': [400013, 'group-disbanded', 'renew-robot'],
    'link-unsafe': [430101, 'link-unsafe', 'change-content'],
    'text-improper': [430102, 'text-improper', 'change-content'],
    'image-improper': [430103, 'image-improper', 'change-content'],
    'content-improper': [430104, 'content-improper', 'change-content'],
    'app-wrong': [40089, 'app-credentials-wrong', 'correct-app'],
    'app-secret-wrong': [40001, 'app-credentials-wrong', 'correct-app'],
    'app-address': [60020, 'app-ip-not-allowed', 'allow-address'],
    'app-token-missing': [41001, 'app-token-missing', 'check-network'],
    'app-token-invalid': [40014, 'app-token-invalid', 'correct-app'],
    'app-token-expired': [42001, 'app-token-expired', 'send-again'],
    'app-permission': [88, 'app-permission-missing', 'grant-permission'],
    'app-permission-direct': [60011, 'app-permission-missing', 'grant-permission'],
    'app-authorization': [43007, 'app-authorization-needed', 'grant-permission'],
    'app-too-fast': [88, 'app-throttled', 'wait'],
    'app-too-fast-everywhere': [88, 'app-throttled', 'wait'],
    'chat-id-missing': [49000, 'chat-id-empty', 'use-chat-id'],
    'chat-id-invalid': [34001, 'chat-id-empty', 'use-chat-id'],
    'chat-unknown': [34013, 'chat-not-found', 'correct-chat-id'],
    'chat-id-of-other-kind': [40016, 'chat-id-of-other-kind', 'use-chat-id'],
    'chat-type-invalid': [34004, 'message-type-unsupported', 'set-message-type'],
    'chat-message-invalid': [34014, 'conversation-message-invalid', 'fill-template'],
    'chat-message-too-long': [34016, 'message-too-long', 'shorten-message'],
    'chat-send-failed': [34015, 'conversation-send-failed', 'send-again'],
    'user-not-in-chat': [60124, 'user-not-in-chat', 'join-chat'],
    'sender-corp': [34003, 'sender-corp-invalid', 'correct-app'],
    'user-unknown': [33012, 'user-id-invalid', 'look-up-code'],
    'system-busy': [-1, 'system-busy', 'wait'],
    'system-exception': [500100, 'system-exception', 'send-again'],
    'post-required': [43002, 'post-required', 'correct-webhook'],
    'get-required': [43001, 'get-required', 'set-api-address'],
    'https-required': [43003, 'https-required', 'correct-webhook'],
    'content-type': [43004, 'content-type-invalid', 'check-network'],
    'content-type-of-form': [43005, 'content-type-invalid', 'check-network'],
    'path-unknown': [404, 'path-not-found', 'correct-webhook'],
  };

/** Every error code that DingTalk's documentation or its callers mention (custom robot API, global error codes). */
const KNOWN_CODES = [
  -1, 88, 404, 33012, 34001, 34003, 34004, 34013, 34014, 34015, 34016, 40001, 40014, 40016, 40035, 40089, 41001, 42001,
  43001, 43002, 43003, 43004, 43005, 43007, 49000, 60011, 60020, 60124, 90030, 101002, 130101, 300001, 300005, 310000,
  400004, 400013, 400101, 400102, 400105, 400106, 400402, 400403, 410100, 430101, 430102, 430103, 430104, 460101,
  500100,
];

const STYLES: readonly TextStyle[] = [1, 2, 3, 4];
const isOfApp = (name: RefusalName) => /^(app|chat|user|sender)-/.test(name);

function expectExplained(result: SendResult | undefined, id: ErrorId, fix: FixId): void {
  const { cause, remedy } = explain(id);
  expect(result).toMatchObject({ error: { id, cause, remedy, fix: { id: fix } } });
}

const simulators = new Map<TextStyle, Simulator>();
beforeAll(async () => {
  for (const style of STYLES) simulators.set(style, await startSimulator({ style, robots: [ROBOT], apps: [APP] }));
});
afterAll(async () => {
  for (const simulator of simulators.values()) await simulator.close();
});

function simulatorOf(style: TextStyle): Simulator {
  const simulator = simulators.get(style);
  if (simulator === undefined) throw new Error(`no simulator speaks ${style}`);
  simulator.clear();
  return simulator;
}

const options = (simulator: Simulator): SendOptions => ({
  baseUrl: simulator.url,
  tokens: createTokenCache(),
  throttle: 'off',
});

describe.each(STYLES)('messages in style %i', (style) => {
  it.each(REFUSAL_NAMES)('%s', async (name) => {
    const [today, error, fix, older = today] = REFUSED[name];
    const code = name === 'token-unknown' ? (style <= 2 ? older : today) : style === 1 ? older : today;
    const simulator = simulatorOf(style);
    const path = isOfApp(name) ? '/chat/send' : '/robot/send';
    simulator.addFault({ kind: 'refusal', refusal: name }, { when: { path }, times: Number.POSITIVE_INFINITY });
    const target = isOfApp(name) ? conversation() : chatbot(simulator);
    const [result] = await send(target, HELLO, options(simulator));
    expect(result).toMatchObject({ outcome: 'refused', dingtalk: { code } });
    expectExplained(result, error, fix);
    expect(simulator.messages.at(-1)).toMatchObject({ accepted: false, answer: { errcode: code }, fault: 'refusal' });
    expect(simulator.messages.at(-1)?.explanation?.why).toMatch(/\S/);
  });
});

it('the simulator can return every known code', () => {
  const reachable = new Set(Object.values(REFUSED).flatMap(([code, , , older = code]) => [code, older]));
  expect(KNOWN_CODES.filter((code) => !reachable.has(code))).toEqual([]);
});

describe('a robot with a fault in its profile', () => {
  it('returns the fault until its profile changes', async () => {
    const simulator = await startSimulator({
      robots: [{ ...ROBOT, fault: { kind: 'refusal', refusal: 'text-improper' } }],
    });
    const ask = async () => (await send(chatbot(simulator), HELLO))[0];
    for (const round of [1, 2]) expect((await ask())?.error?.id, `round ${round}`).toBe('text-improper');
    simulator.updateRobot(ROBOT.accessToken, { fault: undefined });
    expect((await ask())?.outcome).toBe('delivered');
    await simulator.close();
  });
});

describe('responses that are not DingTalk’s', () => {
  it.each<[Fault, SendResult['outcome'], ErrorId, FixId]>([
    [{ kind: 'flood-punish' }, 'refused', 'flood-protection', 'wait'],
    [{ kind: 'html' }, 'unknown', 'answer-html', 'look-in-chat'],
    [{ kind: 'html', status: 403 }, 'unknown', 'http-status', 'look-in-chat'],
    [{ kind: 'http-status', status: 502 }, 'unknown', 'http-status', 'look-in-chat'],
    [{ kind: 'not-json' }, 'unknown', 'answer-not-json', 'look-in-chat'],
    [{ kind: 'empty' }, 'unknown', 'answer-empty', 'look-in-chat'],
    [{ kind: 'no-code' }, 'unknown', 'answer-without-code', 'look-in-chat'],
    [{ kind: 'not-http' }, 'unknown', 'answer-undecodable', 'look-in-chat'],
    [{ kind: 'bad-gzip' }, 'unknown', 'answer-undecodable', 'look-in-chat'],
    [{ kind: 'truncated' }, 'unknown', 'connection-reset', 'look-in-chat'],
    [{ kind: 'reset-early' }, 'unknown', 'connection-reset', 'look-in-chat'],
    [{ kind: 'reset-late' }, 'unknown', 'connection-reset', 'look-in-chat'],
    [{ kind: 'huge', bytes: 30_000_000 }, 'unknown', 'answer-too-large', 'look-in-chat'],
    [{ kind: 'redirect', status: 301 }, 'unknown', 'redirected', 'look-in-chat'],
  ])('%o', async (fault, outcome, error, fix) => {
    const simulator = simulatorOf(4);
    simulator.addFault(fault);
    const [result] = await send(chatbot(simulator), HELLO, options(simulator));
    expect(result?.outcome).toBe(outcome);
    expectExplained(result, error, fix);
    expect(simulator.requests).toHaveLength(1);
  });

  it.each(['slow', 'slow-body'] as const)('%s: the outcome is unknown, and the message is sent once', async (kind) => {
    const simulator = simulatorOf(4);
    simulator.addFault({ kind });
    const sending = () => send(chatbot(simulator), HELLO, options(simulator));
    const [result] = await timedOut(sending, () => simulator.messages.length > 0);
    expect(result?.outcome).toBe('unknown');
    expectExplained(result, 'answer-timeout', 'look-in-chat');
    expect(simulator.messages).toHaveLength(1);
  });

  it('reports clock skew, even if the message is delivered', async () => {
    const simulator = simulatorOf(4);
    simulator.addFault({ kind: 'clock', offsetMs: -600_000 });
    const [result] = await send(chatbot(simulator), HELLO, options(simulator));
    expect(result?.outcome).toBe('delivered');
    expect(result?.clockSkewMs).toBeGreaterThanOrEqual(599_000);
  });

  it('reads a compressed response', async () => {
    const simulator = simulatorOf(4);
    simulator.addFault({ kind: 'gzip' });
    expect(await send(chatbot(simulator), HELLO, options(simulator))).toMatchObject([{ outcome: 'delivered' }]);
  });
});

describe('over HTTPS', () => {
  const secure = (simulator: Simulator) => ({
    kind: 'chatbot' as const,
    webhook: simulator.webhookUrl(ROBOT).replace('http:', 'https:'),
  });
  async function sendTrusting(simulator: Simulator, target: Target = secure(simulator), settings = {}) {
    const dispatcher = createDispatcher({ ca: simulator.certificate, env: {}, ...settings });
    const [result] = await send(target, HELLO, { dispatcher, throttle: 'off' });
    await dispatcher.destroy();
    return result;
  }

  it('delivers to a trusted host', async () => {
    const simulator = simulatorOf(4);
    expect(await sendTrusting(simulator)).toMatchObject({ outcome: 'delivered' });
    expect(simulator.messages).toMatchObject([{ accepted: true }]);
  });

  it('fails with an untrusted issuer', async () => {
    const simulator = simulatorOf(4);
    const [result] = await send(secure(simulator), HELLO, { throttle: 'off' });
    expect(result?.outcome).toBe('failed');
    expectExplained(result, 'tls-untrusted', 'trust-certificate');
    expect(simulator.requests).toEqual([]);
  });

  it.each<[TlsProblem, ErrorId, FixId]>([
    ['expired', 'tls-expired', 'set-clock'],
    ['not-yet-valid', 'tls-expired', 'set-clock'],
    ['wrong-host', 'tls-wrong-host', 'correct-webhook'],
    ['self-signed', 'tls-untrusted', 'trust-certificate'],
  ])('%s', async (problem, error, fix) => {
    const simulator = simulatorOf(4);
    simulator.addFault({ kind: 'tls', problem });
    const result = await sendTrusting(simulator);
    expect(result?.outcome).toBe('failed');
    expectExplained(result, error, fix);
    expect(simulator.requests).toEqual([]);
    expect(await sendTrusting(simulator)).toMatchObject({ outcome: 'delivered' });
  });

  it('retries an aborted handshake once', async () => {
    const simulator = simulatorOf(4);
    simulator.addFault({ kind: 'tls', problem: 'handshake' }, { times: 2 });
    const result = await sendTrusting(simulator);
    expect(result?.outcome).toBe('failed');
    expectExplained(result, 'connection-lost', 'send-again');
    simulator.addFault({ kind: 'tls', problem: 'handshake' });
    expect(await sendTrusting(simulator)).toMatchObject({ outcome: 'delivered' });
    expect(simulator.messages).toHaveLength(1);
  });

  it('as a proxy for any host', async () => {
    const simulator = simulatorOf(4);
    const webhook = `https://oapi.dingtalk.com/robot/send?access_token=${ROBOT.accessToken}`;
    const settings = { httpProxy: simulator.url };
    expect(await sendTrusting(simulator, { kind: 'chatbot', webhook }, settings)).toMatchObject({
      outcome: 'delivered',
    });
    expect(simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'CONNECT oapi.dingtalk.com:443',
      'POST /robot/send',
    ]);
  });

  it.each(['reset-late', 'truncated', 'not-http'] as const)('%s', async (kind) => {
    const simulator = simulatorOf(4);
    simulator.addFault({ kind });
    expect(await sendTrusting(simulator)).toMatchObject({ outcome: 'unknown' });
    expect(simulator.messages).toHaveLength(1);
  });
});

describe('through the simulator as a proxy', () => {
  const webhook = `http://oapi.dingtalk.test/robot/send?access_token=${ROBOT.accessToken}`;
  async function sendThrough(simulator: Simulator) {
    const dispatcher = createDispatcher({ httpProxy: simulator.url, env: {} });
    const [result] = await send({ kind: 'chatbot', webhook }, HELLO, { dispatcher, throttle: 'off' });
    await dispatcher.destroy();
    return result;
  }

  it('every host leads to the simulator', async () => {
    const simulator = simulatorOf(4);
    expect(await sendThrough(simulator)).toMatchObject({ outcome: 'delivered' });
    expect(simulator.requests.map(({ method, path }) => [method, path])).toEqual([
      ['CONNECT', 'oapi.dingtalk.test:80'],
      ['POST', '/robot/send'],
    ]);
  });

  it.each<[Fault, ErrorId, FixId]>([
    [{ kind: 'proxy-refused' }, 'proxy-refused', 'set-proxy'],
    [{ kind: 'proxy-refused', status: 502 }, 'proxy-refused', 'set-proxy'],
    [{ kind: 'proxy-authentication' }, 'proxy-authentication-required', 'give-proxy-password'],
  ])('%o', async (fault, error, fix) => {
    const simulator = simulatorOf(4);
    simulator.addFault(fault);
    const result = await sendThrough(simulator);
    expect(result?.outcome).toBe('failed');
    expectExplained(result, error, fix);
    expect(simulator.messages).toEqual([]);
    expect(await sendThrough(simulator)).toMatchObject({ outcome: 'delivered' });
  });
});

it('over IPv6', async () => {
  const simulator = await startSimulator({ host: '::1', robots: [ROBOT], apps: [APP] });
  const results = [
    ...(await send(chatbot(simulator), HELLO, options(simulator))),
    ...(await send(conversation(), HELLO, options(simulator))),
  ];
  await simulator.close();
  expect(results.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
  expect(results[0]?.target.label).toContain('[::1]');
});
