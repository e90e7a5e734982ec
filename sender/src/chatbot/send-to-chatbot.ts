import { type ChatbotExtras, chatbotBody, type Message } from '#core';
import { ask } from '../answer/ask.js';
import type { Verdict } from '../answer/read-answer.js';
import { toResult } from '../answer/to-result.js';
import type { SendResult } from '../result.js';
import { chatbotLabel } from '../target-label.js';
import { inTurn, type Turn } from '../throttle/take-turn.js';
import { block, ROBOT_RATE } from '../throttle/throttle.js';
import { robotKey } from '../throttle/throttle-key.js';
import type { TransportContext } from '../transport/exchange.js';
import { isLoopback } from '../transport/loopback.js';
import type { ChatbotTarget } from '../types.js';
import { readWebhook, signedWebhook, webhookSecrets } from './webhook-url.js';

/** How long DingTalk blocks a robot that sends too fast, in milliseconds (DingTalk: custom robot API). */
const ROBOT_BLOCK = 600_000;

/** `POST` to the webhook (DingTalk: custom robot API). Like the manager, it accepts any host. Never rejects. */
export async function sendToChatbot(
  { webhook, secret }: ChatbotTarget,
  message: Message,
  extras: ChatbotExtras | undefined,
  transport: TransportContext,
  pace: Pick<Turn, 'throttle' | 'wait' | 'onWaiting'>,
): Promise<SendResult> {
  const started = performance.now();
  const read = readWebhook(webhook);
  const context = {
    ...(read.kind === 'url' && { host: read.url.hostname }),
    ...(secret !== undefined && { secret }),
    messageType: message.type,
  };
  const target = { kind: 'chatbot', label: chatbotLabel(webhook) } as const;
  const finish = (verdict: Verdict, secrets: readonly string[]) =>
    toResult(target, verdict, performance.now() - started, secrets, context);
  if (read.kind === 'invalid') return finish({ outcome: 'failed', error: read.error }, [webhook]);
  const secrets = [secret ?? '', ...webhookSecrets(read.url)];
  const key = robotKey(read.url);
  const { now, sleep, signal } = transport;
  const turn = { ...pace, key, rate: ROBOT_RATE, now, sleep, signal };
  const verdict = await inTurn(turn, () => {
    // sign as late as possible: the message may have waited for its turn
    const url = signedWebhook(read.url, secret, now());
    secrets.push(...webhookSecrets(url));
    return ask({ method: 'POST', url, body: chatbotBody(message, extras) }, transport);
  });
  // a simulator's block ends when its user clears it, so it is not remembered
  if (verdict.error === 'robot-throttled' && !isLoopback(read.url.hostname)) {
    block(pace.throttle, key, now() + ROBOT_BLOCK);
  }
  return finish(verdict, secrets);
}
