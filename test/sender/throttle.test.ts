import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { createThrottle, type SendOptions, send, type Target, timeToWait } from '#sender';
import { readWebhook } from '../../sender/src/chatbot/webhook-url.js';
import {
  APP_RATE,
  block,
  countMessage,
  isBlocked,
  ROBOT_RATE,
  recountMessage,
  uncountMessage,
  waitingTime,
} from '../../sender/src/throttle/throttle.js';
import { appKey, robotKey } from '../../sender/src/throttle/throttle-key.js';
import { createGate } from '../../sender/src/transport/gate.js';
import { chatbot, conversation, HELLO, ROBOT, sendTo, useSimulator } from './simulated.js';
import { createVirtualClock } from './virtual-clock.js';

const NOW = 1_700_000_000_000;

describe('counting', () => {
  it('allows twenty messages in a sliding minute', () => {
    const throttle = createThrottle();
    for (let index = 0; index < 20; index++) {
      expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + index)).toBe(0);
      countMessage(throttle, 'k', ROBOT_RATE, NOW + index);
    }
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 20)).toBe(59_980);
    expect(waitingTime(throttle, 'other', ROBOT_RATE, NOW + 20)).toBe(0);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 59_999)).toBe(1);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 60_000)).toBe(0);
    countMessage(throttle, 'k', ROBOT_RATE, NOW + 60_000);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 60_000)).toBe(1);
  });

  it('allows an app twenty-five messages in a second', () => {
    const throttle = createThrottle();
    for (let index = 0; index < 25; index++) countMessage(throttle, 'k', APP_RATE, NOW);
    expect(waitingTime(throttle, 'k', APP_RATE, NOW + 400)).toBe(600);
  });

  it('removes a message that did not leave', () => {
    const throttle = createThrottle();
    for (let index = 0; index < 20; index++) countMessage(throttle, 'k', ROBOT_RATE, NOW + index);
    uncountMessage(throttle, 'k', NOW + 3);
    uncountMessage(throttle, 'unknown', NOW);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 30)).toBe(0);
  });

  it('counts a message from its response on', () => {
    const throttle = createThrottle();
    for (let index = 0; index < 20; index++) countMessage(throttle, 'k', ROBOT_RATE, NOW);
    for (let index = 0; index < 20; index++) recountMessage(throttle, 'k', NOW, NOW + 700);
    recountMessage(throttle, 'k', NOW + 5, NOW + 900);
    recountMessage(throttle, 'unknown', NOW, NOW + 900);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 60_000)).toBe(700);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW + 60_700)).toBe(0);
  });

  it('keeps a block for its whole time', () => {
    const throttle = createThrottle();
    block(throttle, 'k', NOW + 600_000);
    expect([isBlocked(throttle, 'k', NOW), waitingTime(throttle, 'k', ROBOT_RATE, NOW)]).toEqual([true, 600_000]);
    expect([isBlocked(throttle, 'k', NOW + 600_000), waitingTime(throttle, 'k', ROBOT_RATE, NOW + 600_000)]).toEqual([
      false,
      0,
    ]);
  });

  it('does not wait because a clock was set back', () => {
    const throttle = createThrottle();
    for (let index = 0; index < 20; index++) countMessage(throttle, 'k', ROBOT_RATE, NOW);
    expect(waitingTime(throttle, 'k', ROBOT_RATE, NOW - 3_600_000)).toBe(0);
  });

  it('removes idle lanes', () => {
    const throttle = createThrottle();
    for (let index = 0; index < 3000; index++) countMessage(throttle, `k${index}`, ROBOT_RATE, NOW + index * 1000);
    expect(throttle.lanes.size).toBeLessThanOrEqual(1000);
    expect(waitingTime(throttle, 'k2999', { messages: 1, windowMs: 60_000 }, NOW + 2_999_000)).toBe(60_000);
  });
});

it('keys contain no token and are unique per robot and app', () => {
  const key = (webhook: string) => {
    const read = readWebhook(webhook);
    return read.kind === 'url' ? robotKey(read.url) : '';
  };
  const token = 'seedtoken0123456789';
  const keys = [
    key(`https://a/robot/send?access_token=${token}`),
    key(`https://b/robot/send?access_token=${token}`),
    key(`https://a/robot/send?access_token=${token}x`),
    appKey('https://a', 'k'),
    appKey('https://b', 'k'),
  ];
  expect(new Set(keys).size).toBe(5);
  expect(keys.join()).not.toContain('seedtoken');
  expect(key(`https://a/robot/send?access_token=${token}&timestamp=1&sign=x`)).toBe(keys[0]);
  expect(appKey('https://a/', 'k')).toBe(keys[3]);
});

/** Records when each request leaves. */
class Recording extends Dispatcher {
  readonly departures: { readonly path: string; readonly time: number }[] = [];
  readonly #agent = new Agent();
  constructor(private readonly now: () => number) {
    super();
  }
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.departures.push({ path: options.path, time: this.now() });
    return this.#agent.dispatch(options as Agent.DispatchOptions, handler);
  }
  override close(): Promise<void> {
    return this.#agent.close();
  }
}

describe('sending', () => {
  const simulator = useSimulator({ robots: [{ ...ROBOT, ratePerMinute: 'unlimited' }] });
  const burst = (target: Target, count: number, options: SendOptions) =>
    Promise.all(Array.from({ length: count }, () => sendTo(simulator(), target, options)));

  it('fails above the rate without sending, and reports how long to wait', async () => {
    const options = { throttle: createThrottle(), now: () => NOW };
    const results = (await burst(chatbot(simulator()), 22, options)).flat();
    expect(results.filter(({ outcome }) => outcome === 'delivered')).toHaveLength(20);
    expect(results.filter(({ outcome }) => outcome !== 'delivered')).toMatchObject(
      Array(2).fill({
        outcome: 'failed',
        error: { id: 'robot-rate-reached', fix: { id: 'wait', waitMs: 60_000 } },
      }),
    );
    expect(simulator().requests).toHaveLength(20);
    expect(timeToWait(chatbot(simulator()), options)).toBe(60_000);
    expect(timeToWait(chatbot(simulator(), 'SECx'), { ...options, now: () => NOW + 59_000 })).toBe(1000);
    expect(timeToWait({ kind: 'chatbot', webhook: 'none' }, options)).toBe(0);
  });

  it('waits with a countdown when it may wait, and signs the message when it leaves', async () => {
    simulator().updateRobot(ROBOT.accessToken, { secret: 'SECx' });
    const start = Date.now();
    const { now, sleep, sleeps, advance } = createVirtualClock(start);
    const left: number[] = [];
    const throttle = createThrottle();
    const onWaiting = (ms: number) => left.push(ms);
    const options: SendOptions = { throttle, now, sleep, whenThrottled: 'wait', onWaiting };
    await burst(chatbot(simulator(), 'SECx'), 20, options);
    advance(57_500);
    expect(await sendTo(simulator(), chatbot(simulator(), 'SECx'), options)).toMatchObject([{ outcome: 'delivered' }]);
    expect(left).toEqual([2500, 1500, 500]);
    expect(sleeps).toEqual([1000, 1000, 500]);
    const times = simulator().messages.map(({ request }) => Number(/timestamp=(\d+)/.exec(request.url)?.[1]));
    expect(times.map((time) => time - start)).toEqual([...Array(20).fill(0), 60_000]);
  });

  it('can be cancelled while waiting', async () => {
    const throttle = createThrottle();
    await burst(chatbot(simulator()), 20, { throttle });
    const controller = new AbortController();
    const options = {
      throttle,
      whenThrottled: 'wait',
      signal: controller.signal,
      onWaiting: () => controller.abort(),
    } as const;
    expect(await sendTo(simulator(), chatbot(simulator()), options)).toMatchObject([
      { outcome: 'cancelled', error: { id: 'cancelled' } },
    ]);
    expect(simulator().requests).toHaveLength(20);
  });

  it('does not count a message that could not leave', async () => {
    const throttle = createThrottle();
    const target = { kind: 'chatbot', webhook: 'http://127.0.0.1:1/robot/send?access_token=t' } as const;
    for (let index = 0; index < 3; index++) await send(target, HELLO, { throttle, signal: AbortSignal.abort() });
    expect([...throttle.lanes.values()].flatMap(({ sent }) => sent)).toEqual([]);
  });

  it('has no limit when it is off', async () => {
    const results = (await burst(chatbot(simulator()), 30, { throttle: 'off' })).flat();
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
    expect(timeToWait(chatbot(simulator()), { throttle: 'off' })).toBe(0);
  });

  it('is process-wide by default', async () => {
    await burst(chatbot(simulator()), 20, {});
    expect(await send(chatbot(simulator()), HELLO)).toMatchObject([{ error: { id: 'robot-rate-reached' } }]);
    expect(timeToWait(chatbot(simulator()))).toBeGreaterThan(0);
  });

  it('spaces the messages of an app to 25 in any second, and delivers all of them', async () => {
    const { now, sleep, sleeps } = createVirtualClock(NOW);
    const chatIds = Array.from({ length: 60 }, (_, index) => `chat${String(index).padStart(32, '0')}`);
    const app = { appKey: 'dingappkey0001', appSecret: 'app-secret-0001', chatIds };
    // the simulator's own clock runs on
    simulator().addApp({ ...app, ratePerMinute: 'unlimited' });
    const dispatcher = new Recording(now);
    const options = { throttle: createThrottle(), dispatcher, now, sleep };
    const results = await sendTo(simulator(), conversation(chatIds), options);
    await dispatcher.close();
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
    const times = dispatcher.departures
      .filter(({ path }) => path.startsWith('/chat/send'))
      .map(({ time }) => time - NOW);
    expect(times).toEqual([...Array(25).fill(0), ...Array(25).fill(1000), ...Array(10).fill(2000)]);
    expect(sleeps).toEqual([1000, 1000]);
    expect(simulator().messages).toHaveLength(60);
  });
});

describe('a block by DingTalk', () => {
  const simulator = useSimulator();

  it('is remembered, except that of a simulator, which its user may clear', async () => {
    const throttle = createThrottle();
    simulator().addFault({ kind: 'errcode', errcode: 130101, errmsg: 'send too fast' });
    expect(await sendTo(simulator(), chatbot(simulator()), { throttle })).toMatchObject([
      { outcome: 'refused', error: { id: 'robot-throttled', fix: { id: 'wait', waitMs: 600_000 } } },
    ]);
    expect(timeToWait(chatbot(simulator()), { throttle })).toBe(0);
    block(throttle, robotKey(new URL(simulator().webhookUrl(ROBOT))), Date.now() + 600_000);
    expect(await sendTo(simulator(), chatbot(simulator()), { throttle })).toMatchObject([
      { outcome: 'failed', error: { id: 'robot-blocked' } },
    ]);
    expect(simulator().requests).toHaveLength(1);
  });
});

describe('the gate', () => {
  it('admits a limited number in order, and removes those that abort', async () => {
    const gate = createGate(1);
    const entered: string[] = [];
    const enter = async (name: string, signal?: AbortSignal) => {
      if (await gate.enter(signal)) entered.push(name);
      else entered.push(`not ${name}`);
    };
    const controller = new AbortController();
    await enter('a');
    const rest = [enter('b', controller.signal), enter('c'), enter('d')];
    controller.abort();
    await rest[0];
    gate.leave();
    await rest[1];
    gate.leave();
    await rest[2];
    gate.leave();
    await enter('e', AbortSignal.abort());
    await enter('f');
    expect(entered).toEqual(['a', 'not b', 'c', 'd', 'not e', 'f']);
  });

  it('limits the connections of a process', async () => {
    let most = 0;
    let held: readonly (() => void)[] = [];
    const server = createServer((request, response) => {
      held = [...held, () => response.end('{"errcode":0}')];
      most = Math.max(most, held.length);
      request.resume().on('end', () => {
        if (held.length < 8) return;
        const answers = held;
        held = [];
        for (const answer of answers) answer();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const target = { kind: 'chatbot', webhook: `http://127.0.0.1:${port}/robot/send?access_token=t` } as const;
    const sending = Array.from({ length: 64 }, () => send(target, HELLO, { throttle: 'off' }));
    const results = (await Promise.all(sending)).flat();
    server.close();
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
    expect(most).toBe(8);
  });
});
