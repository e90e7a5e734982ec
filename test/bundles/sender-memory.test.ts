import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { runSender } from '../bench/sender/run-sender.js';
import { bundleFolder } from './paths.js';

const ROBOT = { accessToken: 'memory-test-token', secret: 'SECbench', ratePerMinute: 'unlimited' } as const;
const MESSAGES = 10_000;

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ robots: [ROBOT], keep: 10 });
});
afterAll(() => simulator.close());

it(`the sender's heap stays as it is over ${MESSAGES} messages`, { timeout: 120_000 }, async () => {
  const ours = { name: 'ours', title: 'ours', module: join(bundleFolder, 'sender.js') } as const;
  const workload = { webhook: simulator.webhookUrl(ROBOT), count: MESSAGES, concurrency: 8 };
  const { heapBefore, heapAfter } = await runSender(ours, workload);
  expect(simulator.messages.at(-1)).toMatchObject({ id: MESSAGES, accepted: true, signature: 'valid' });
  // a hundred bytes kept for each message would be 800 kB
  expect(heapAfter - heapBefore).toBeLessThan(500_000);
});
