import { afterEach, beforeEach, vi } from 'vitest';
import { createTokenCache, type SendOptions, type SendResult, send, type Target } from '#sender';
import { type Simulator, type SimulatorOptions, startSimulator } from '#simulator';

export const TOKEN = 'a1b2c3d4'.repeat(8);
export const ROBOT = { accessToken: TOKEN };
export const APP = {
  appKey: 'dingappkey0001',
  appSecret: 'app-secret-0001',
  chatIds: [`chat${'1'.repeat(32)}`, `chat${'2'.repeat(32)}`, `chat${'3'.repeat(32)}`],
};
export const HELLO = { type: 'text', text: 'hello' } as const;

/** Starts a simulator for each test of the file, by default with one robot without security settings and one app. */
export function useSimulator(options: SimulatorOptions = {}) {
  let simulator: Simulator | undefined;
  beforeEach(async () => {
    simulator = await startSimulator({ robots: [ROBOT], apps: [APP], ...options });
  });
  afterEach(() => simulator?.close());
  return () => {
    if (simulator === undefined) throw new Error('The simulator runs only during tests.');
    return simulator;
  };
}

export function chatbot(simulator: Simulator, secret?: string): Target {
  return { kind: 'chatbot', webhook: simulator.webhookUrl(ROBOT), ...(secret !== undefined && { secret }) };
}

export function conversation(
  chatIds: readonly string[] = APP.chatIds.slice(0, 1),
  app: Partial<typeof APP> = {},
): Target {
  const { appKey, appSecret } = { ...APP, ...app };
  return { kind: 'conversation', appKey, appSecret, chatIds };
}

/** Sends to the simulator with a new token cache. */
export async function sendTo(
  simulator: Simulator,
  target: Target,
  options: SendOptions = {},
): Promise<readonly SendResult[]> {
  return send(target, HELLO, { baseUrl: simulator.url, tokens: createTokenCache(), ...options });
}

/** The requested paths, in order. */
export function paths({ requests }: Simulator): readonly string[] {
  return requests.map(({ path }) => path);
}

/** Lets a request time out as soon as the other side has seen it, however slow the machine is. */
export async function timedOut<Result>(sending: () => Promise<Result>, seen: () => boolean): Promise<Result> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const result = sending();
    await vi.waitUntil(seen, { timeout: 5000, interval: 5 });
    vi.advanceTimersByTime(10_000);
    return await result;
  } finally {
    vi.useRealTimers();
  }
}
