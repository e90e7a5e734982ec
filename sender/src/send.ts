import type { Message } from '#core';
import { sendToChatbot } from './chatbot/send-to-chatbot.js';
import { sendToConversation } from './conversation/send-to-conversation.js';
import { DINGTALK, PROCESS_DISPATCHER, PROCESS_GATE, PROCESS_THROTTLE, PROCESS_TOKENS } from './process-wide.js';
import type { SendResult } from './result.js';
import { realSleep } from './sleep.js';
import { createThrottle } from './throttle/throttle.js';
import type { TransportContext } from './transport/exchange.js';
import type { SendOptions, Target } from './types.js';

const TIMEOUT = 10_000;
/** The maximum delay of Node's timers; they treat larger values as 1 ms. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * Sends a message. Returns one result for a chatbot, or one per chat id of a conversation. Never rejects, never sends the
 * same message to the same target twice, and never follows a redirect. The results contain no credentials.
 */
export async function send(
  target: Target,
  message: Message,
  options: SendOptions = {},
): Promise<readonly SendResult[]> {
  const { extras, signal, dispatcher = PROCESS_DISPATCHER, timeoutMs = TIMEOUT } = options;
  const { now = Date.now, sleep = realSleep } = options;
  const { throttle = PROCESS_THROTTLE, whenThrottled = 'refuse', onWaiting } = options;
  const limit = Math.min(timeoutMs, MAX_TIMEOUT);
  const transport: TransportContext = {
    dispatcher,
    gate: PROCESS_GATE,
    now,
    sleep,
    timeoutMs: limit,
    ...(signal && { signal }),
  };
  // a new throttle does not limit the messages of one call
  const pace = {
    throttle: throttle === 'off' ? createThrottle() : throttle,
    wait: whenThrottled === 'wait',
    onWaiting,
  };
  if (target.kind === 'chatbot') return [await sendToChatbot(target, message, extras, transport, pace)];
  const { baseUrl = DINGTALK, tokens = PROCESS_TOKENS } = options;
  return sendToConversation(target, message, transport, { baseUrl, tokens, throttle: pace.throttle });
}
