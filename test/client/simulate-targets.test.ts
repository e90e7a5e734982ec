import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulateTargets } from '../../client/src/features/send-test/simulate-targets.js';
import { createTokenCache, send, type Target } from '../../sender/src/index.js';
import { type Simulator, startSimulator } from '../../simulator/src/index.js';

const CHATBOT: Target = { kind: 'chatbot', webhook: 'https://oapi.dingtalk.com/robot/send?access_token=real-token' };
const SIGNED: Target = { ...CHATBOT, secret: 'real-secret' };
const CONVERSATION: Target = {
  kind: 'conversation',
  appKey: 'real-key',
  appSecret: 'real-app-secret',
  chatIds: [`chat${'a1'.repeat(16)}`],
};
const MESSAGE = { type: 'text', text: 'hello' } as const;
const chatbot = {
  keywords: Array.from({ length: 12 }, (_, index) => `keyword-${index}`),
} as const;

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator();
});
afterEach(() => simulator.close());

async function sendAll(targets: readonly Target[], keywords: readonly string[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const target of targets) {
    const results = await send(target, MESSAGE, {
      baseUrl: simulator.url,
      extras: { keywords },
      tokens: createTokenCache(),
    });
    outcomes.push(...results.map(({ outcome }) => outcome));
  }
  return outcomes;
}

describe('targets in the simulator', () => {
  it.each([
    ['chatbot', CHATBOT],
    ['signing chatbot', SIGNED],
    ['conversation', CONVERSATION],
  ])('take the message of the %s that they stand for', async (_name, target) => {
    const targets = simulateTargets([target], { name: 'team-a', chatbot }, simulator);
    expect(await sendAll(targets, chatbot.keywords)).toEqual(['delivered']);
    expect(simulator.messages).toHaveLength(1);
  });

  it('check the signature and the keywords', async () => {
    const [signed] = simulateTargets([SIGNED], { name: 'team-a', chatbot }, simulator);
    if (signed?.kind !== 'chatbot') throw new Error('expected a chatbot');
    expect(await sendAll([{ kind: 'chatbot', webhook: signed.webhook }], chatbot.keywords)).toEqual(['refused']);
    expect(await sendAll([signed], [])).toEqual(['refused']);
  });

  it('contain no real credentials, and are the same for the same receiver', () => {
    const targets = [CHATBOT, SIGNED, CONVERSATION];
    const first = simulateTargets(targets, { name: 'team-a' }, simulator);
    expect(JSON.stringify(first)).not.toMatch(/real-/);
    expect(simulateTargets(targets, { name: 'team-a' }, simulator)).toEqual(first);
    expect(simulateTargets(targets, { name: 'team-b' }, simulator)).not.toEqual(first);
  });
});
