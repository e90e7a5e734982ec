import { createDispatcher, createTokenCache, type SendResult, send, type Target } from '#sender';
import { createRandom } from '../../bench/language-server/random.js';
import { type HostileServer, startHostileServer } from './hostile-server.js';

export interface FuzzedSends {
  /** How many sends had each outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** A line for each promise that was broken. */
  readonly broken: readonly string[];
  /** Sends whose message certainly did not arrive, although they say that it may have. */
  readonly doubtful: number;
  readonly connections: number;
}

export interface SendsToFuzz {
  readonly seed: number;
  readonly count: number;
  /** Called after each send with their number. */
  readonly progress?: (done: number) => void;
}

const TOKEN = 'fuzzed-access-token-0123456789';
const SECRET = 'SECfuzzed-signing-secret-0123456789';
const CONCURRENCY = 8;
/** Milliseconds. Answers that never come take as long. */
const TIME_LIMIT = 250;

/** Sends messages to a hostile server, directly and through it as a proxy, some of them cancelled. */
export async function fuzzSends({ seed, count, progress }: SendsToFuzz): Promise<FuzzedSends> {
  const random = createRandom(seed);
  const server = await startHostileServer(createRandom(seed + 1));
  const proxy = `http://127.0.0.1:${server.port}`;
  const dispatchers = [createDispatcher({ env: {} }), createDispatcher({ env: {}, httpProxy: proxy })] as const;
  const outcomes: Record<string, number> = {};
  const broken: string[] = [];
  let doubtful = 0;
  const died = (error: unknown): void => void broken.push(`the process would end: ${String(error)}`);
  process.on('uncaughtException', died);
  process.on('unhandledRejection', died);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const message = next++;
      const proxied = random() < 0.3;
      const host = proxied ? 'dingtalk.invalid' : `127.0.0.1:${server.port}`;
      const base = `http://${host}/message-${message}`;
      const conversation = random() < 0.2;
      const target: Target = conversation
        ? { kind: 'conversation', appKey: 'key', appSecret: SECRET, chatIds: ['chat1'] }
        : { kind: 'chatbot', webhook: `${base}/robot/send?access_token=${TOKEN}`, secret: SECRET };
      const cancelled = random() < 0.1 ? AbortSignal.timeout(Math.floor(random() * TIME_LIMIT)) : undefined;
      const results = await send(
        target,
        { type: 'text', text: `message ${message}` },
        {
          dispatcher: dispatchers[proxied ? 1 : 0],
          baseUrl: base,
          tokens: createTokenCache(),
          throttle: 'off',
          timeoutMs: TIME_LIMIT,
          sleep: async () => undefined,
          ...(cancelled && { signal: cancelled }),
        },
      ).catch((error: unknown) => void broken.push(`message ${message}: rejected with ${String(error)}`));
      for (const result of results ?? []) {
        outcomes[result.outcome] = (outcomes[result.outcome] ?? 0) + 1;
        broken.push(...check(result, server, message));
        if (result.outcome === 'unknown' && server.arrival(message).begun === 0) doubtful++;
      }
      progress?.(next);
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    for (const dispatcher of dispatchers) await dispatcher.close();
    // errors in events of sockets come after the results
    await new Promise((resolve) => setTimeout(resolve, 2 * TIME_LIMIT));
  } finally {
    await server.close();
    process.off('uncaughtException', died);
    process.off('unhandledRejection', died);
  }
  return { outcomes, broken, doubtful, connections: server.connections };
}

/** The promises of `Outcome` that a result breaks. */
function check(result: SendResult, server: HostileServer, message: number): readonly string[] {
  const { begun, answers } = server.arrival(message);
  const { outcome } = result;
  const seen = answers.map(({ name }) => name).join(', ') || 'no request';
  const wrong = (problem: string): readonly string[] => [
    `message ${message}: ${outcome} (${result.error?.id ?? ''}), but ${problem} (${begun} begun; ${seen})`,
  ];
  const text = JSON.stringify(result);
  return [
    ...(begun > 1 ? wrong('it was sent twice') : []),
    ...((outcome === 'failed' || outcome === 'cancelled') && begun > 0 ? wrong('it left') : []),
    ...(outcome === 'delivered' && answers[0]?.verdict !== 'accepts' ? wrong('it was not accepted') : []),
    // what was rejected may be the request for a token
    ...(outcome === 'refused' && begun > 0 && answers[0]?.verdict !== 'rejects' ? wrong('it was not rejected') : []),
    ...([TOKEN, SECRET].some((secret) => text.includes(secret)) ? wrong('it has a credential') : []),
  ];
}
