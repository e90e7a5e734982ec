import { expect, test } from 'vitest';
import { DEFAULT_ROBOT, startSimulator } from '#simulator';
import { post, textMessage, withSimulator } from './call.js';

test('IPv6 loopback', () =>
  withSimulator({ host: '::1' }, async (simulator) => {
    expect(simulator.url).toBe(`http://[::1]:${simulator.port}`);
    expect((await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'))).errcode).toBe(0);
    simulator.updateRobot(DEFAULT_ROBOT.accessToken, { ipAllow: ['::1/128'] });
    expect((await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'))).errcode).toBe(0);
    simulator.updateRobot(DEFAULT_ROBOT.accessToken, { ipAllow: ['127.0.0.1'] });
    expect((await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'))).errcode).toBe(310000);
  }));

test('listens on loopback only', async () => {
  await expect(startSimulator({ host: '0.0.0.0' as '127.0.0.1' })).rejects.toBeInstanceOf(RangeError);
});

test('fails if the port is in use', () =>
  withSimulator({}, async ({ port }) => {
    await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  }));

test('close() ends connections, waiting promises and held answers; a second call does nothing', async () => {
  const simulator = await startSimulator();
  simulator.addFault({ kind: 'slow' });
  const held = post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
  const waiting = simulator.waitForMessage(({ id }) => id === 2);
  const stream = await fetch(`${simulator.url}/_simulator/events`);
  await simulator.waitForMessage();
  const ends = Promise.allSettled([held, waiting, stream.text(), simulator.waitForMessage(() => false)]);
  await simulator.close();
  await simulator.close();
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  await expect(simulator.waitForMessage(() => false)).rejects.toThrow();
  await expect(fetch(simulator.url)).rejects.toThrow();
});

test('onMessages() reports each message, and that messages were removed', () =>
  withSimulator({}, async (simulator) => {
    let reported = 0;
    const end = simulator.onMessages(() => reported++);
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
    expect(reported).toBe(1);
    simulator.clear();
    expect(reported).toBe(2);
    end();
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('y'));
    expect(reported).toBe(2);
  }));

test('waitForMessage() finds past and future messages, and ends with its signal', () =>
  withSimulator({}, async (simulator) => {
    const future = simulator.waitForMessage(({ content }) => content?.type === 'text' && content.text === 'two');
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('one'));
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('two'));
    expect((await future).id).toBe(2);
    expect((await simulator.waitForMessage()).id).toBe(1);
    const abort = new AbortController();
    const never = simulator.waitForMessage(() => false, { signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(never).rejects.toThrow('enough');
    await expect(simulator.waitForMessage(() => false, { signal: abort.signal })).rejects.toThrow('enough');
  }));

test('keeps the last messages; clear() keeps robots', () =>
  withSimulator({ keep: 3, robots: [{ ...DEFAULT_ROBOT, ratePerMinute: 'unlimited' }] }, async (simulator) => {
    for (let count = 0; count < 5; count++) await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
    expect(simulator.messages.map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(simulator.requests).toHaveLength(3);
    simulator.clear();
    expect([simulator.messages, simulator.requests]).toEqual([[], []]);
    await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'));
    expect(simulator.messages.map(({ id }) => id)).toEqual([6]);
  }));

test('keeps only the start of a large body', () =>
  withSimulator({}, async (simulator) => {
    const at = { atUserIds: Array.from({ length: 20_000 }, (_, index) => `u${index}`) };
    expect((await post(simulator.webhookUrl(DEFAULT_ROBOT), textMessage('x'.repeat(100_000), at))).errcode).toBe(
      460101,
    );
    expect(JSON.stringify(simulator.messages).length).toBeLessThan(25_000);
    expect(simulator.messages[0]?.request.size).toBeGreaterThan(250_000);
  }));

test('a body of more than 16 MiB ends the connection', () =>
  withSimulator({}, async (simulator) => {
    await expect(post(simulator.webhookUrl(DEFAULT_ROBOT), 'x'.repeat(17 << 20))).rejects.toThrow();
    expect(simulator.messages).toEqual([]);
  }));
