import { expect, it } from 'vitest';
import { type JsonObject, renderPhrase } from '#core';
import {
  createThrottle,
  createTokenCache,
  drillMessage,
  drillNote,
  initiator,
  isPassed,
  prepareTest,
  runDrill,
} from '#sender';
import { startSimulator } from '#simulator';
import { own, settingOf } from './test-objects.js';
import { createVirtualClock } from './virtual-clock.js';

const ROBOT = { accessToken: 'seeded-drill-token-4c1f'.padEnd(64, '0'), name: 'Robot', keywords: ['alert'] };
const GLOBAL = { type: 'global' };
const NOTE = drillNote('anna@corp.example on build-7', new Date('2026-03-02T02:00:00Z'));
const messageOf = (name: string) => drillMessage(name, NOTE, renderPhrase);

const desk = (name: string, webhook: string, more: JsonObject = {}): JsonObject =>
  own('Receiver', name, GLOBAL, {
    dingtalk: { chatbot: { webhook: { value: webhook }, keywords: ['alert'], ...more } },
  });

/** Prepares every receiver without a provider. */
async function prepare(...objects: readonly JsonObject[]) {
  const setting = settingOf(objects);
  return Promise.all(setting.receivers.map((receiver) => prepareTest(receiver, { setting }, async () => undefined)));
}

it('sends one marked message to every receiver, at the rate of its robot, and mentions nobody', async () => {
  const simulator = await startSimulator({ robots: [{ ...ROBOT, ratePerMinute: 'unlimited', onlyOwnerAtAll: true }] });
  const { now, sleep, sleeps } = createVirtualClock(Date.now());
  const loud = { atAll: true, atMobiles: ['13800000000'], atUsers: ['anna'] };
  const names = Array.from({ length: 21 }, (_, index) => `desk-${index}`);
  const tests = await prepare(...names.map((name) => desk(name, simulator.webhookUrl(ROBOT), loud)));
  const seen: string[] = [];
  const options = { now, sleep, throttle: createThrottle(), onReceiver: (name: string) => void seen.push(name) };
  const drilled = await runDrill(tests, messageOf, options);
  expect([isPassed(drilled), seen]).toEqual([true, names]);
  expect(sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
  const messages = simulator.messages;
  expect(messages).toHaveLength(21);
  for (const { mentions, content } of messages) {
    expect(mentions).toEqual({ mobiles: [], userIds: [], all: false });
    expect(content?.type === 'text' ? content.text : '').toMatch(
      /^\[DRILL\] .*\nReceiver: desk-\d+\nSent by: anna at corp\.example on build-7\nSent at: 2026-03-02 02:00:00 UTC\n\n\[Keywords\] alert$/,
    );
  }
  expect(JSON.stringify(drilled)).not.toContain(ROBOT.accessToken);
  await simulator.close();
});

it('tells which targets receive nothing, and goes on', async () => {
  const simulator = await startSimulator({ robots: [ROBOT] });
  const bare = own('Receiver', 'bare', GLOBAL, { dingtalk: {} });
  const lost = own('Receiver', 'lost', GLOBAL, { dingtalk: { chatbot: { keywords: ['a'] } } });
  const tests = await prepare(lost, bare, desk('desk', simulator.webhookUrl(ROBOT)));
  const drilled = await runDrill(tests, messageOf, { throttle: createThrottle(), tokens: createTokenCache() });
  expect(isPassed(drilled)).toBe(false);
  expect(drilled).toMatchObject([
    { receiver: 'lost', results: [], omitted: [{ field: 'webhook' }] },
    { receiver: 'bare', results: [], omitted: [{ target: { kind: 'chatbot' } }] },
    { receiver: 'desk', results: [{ outcome: 'delivered' }], omitted: [] },
  ]);
  await simulator.close();
});

it('sends nothing more to a robot that DingTalk blocks', async () => {
  const simulator = await startSimulator({ robots: [{ ...ROBOT, ratePerMinute: 1 }] });
  const webhook = simulator.webhookUrl(ROBOT);
  const tests = await prepare(desk('a', webhook), desk('b', webhook), desk('c', webhook));
  const drilled = await runDrill(tests, messageOf, { throttle: createThrottle() });
  expect(drilled.map(({ results, omitted }) => [results.map(({ outcome }) => outcome), omitted.length])).toEqual([
    [['delivered'], 0],
    [['refused'], 0],
    [[], 1],
  ]);
  expect(simulator.messages).toHaveLength(2);
  await simulator.close();
});

it.each([
  [{ GITHUB_ACTOR: 'octo', USER: 'runner' }, 'octo'],
  [{ USER: ' anna ' }, 'anna'],
])('names the person (%j)', (env, person) => expect(initiator(env)).toMatch(new RegExp(`^${person} \\(.+\\)$`)));
