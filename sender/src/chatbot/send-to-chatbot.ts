import { type ChatbotExtras, chatbotBody, type Message } from '#core';
import { ask } from '../answer/ask.js';
import type { Verdict } from '../answer/read-answer.js';
import { toResult } from '../answer/to-result.js';
import type { SendResult } from '../result.js';
import { inTurn, type Turn } from '../throttle/take-turn.js';
import { block, ROBOT_RATE } from '../throttle/throttle.js';
import type { TransportContext } from '../transport/exchange.js';
import { isLoopback } from '../transport/loopback.js';
import type { ChatbotTarget } from '../types.js';
import { readRobot } from './read-robot.js';
import { signedWebhook } from './webhook-url.js';

/** How long DingTalk blocks a robot that sends too fast, in milliseconds (DingTalk: custom robot API). */
const ROBOT_BLOCK = 600_000;

/** `POST` to the webhook (DingTalk: custom robot API). Like the manager, it accepts any host. Never rejects. */
export async function sendToChatbot(
  receiver: ChatbotTarget,
  message: Message,
  extras: ChatbotExtras | undefined,
  transport: TransportContext,
  pace: Pick<Turn, 'throttle' | 'wait' | 'onWaiting'>,
): Promise<SendResult> {
  const started = performance.now();
  const { webhook, secret } = receiver;
  const robot = readRobot(receiver);
  const context = {
    ...(robot.kind === 'robot' && { host: robot.url.hostname }),
    ...(secret !== undefined && { secret }),
    messageType: message.type,
  };
  const target = { kind: 'chatbot', label: robot.label } as const;
  const finish = (verdict: Verdict, secrets: readonly string[]) =>
    toResult(target, verdict, performance.now() - started, secrets, context);
  if (robot.kind === 'invalid') return finish({ outcome: 'failed', error: robot.error }, [webhook]);
  const secrets = [secret ?? '', ...robot.secrets];
  const { now, sleep, signal } = transport;
  const turn = { ...pace, key: robot.key, rate: ROBOT_RATE, now, sleep, signal };
  const verdict = await inTurn(turn, () => {
    // sign as late as possible: the message may have waited for its turn
    const { url, signature = '' } = signedWebhook(robot.url, secret, now());
    secrets.push(signature);
    return ask({ method: 'POST', url, body: chatbotBody(message, extras) }, transport);
  });
  // a simulator's block ends when its user clears it, so it is not remembered
  if (verdict.error === 'robot-throttled' && !isLoopback(robot.url.hostname)) {
    block(pace.throttle, robot.key, now() + ROBOT_BLOCK);
  }
  return finish(verdict, secrets);
}
