import type { Message } from '#core';
import { sendToChatbot } from './chatbot/send-to-chatbot.js';
import { sendToConversation } from './conversation/send-to-conversation.js';
import { createTokenCache } from './conversation/token-cache.js';
import type { SendResult } from './result.js';
import { createDispatcher } from './transport/create-dispatcher.js';
import type { Wire } from './transport/exchange.js';
import type { SendOptions, Target } from './types.js';

const DINGTALK = 'https://oapi.dingtalk.com';
const TIMEOUT = 10_000;
/** What Node's timers can count to; they take anything more for nothing. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** Tokens outlive a call: fetching them too often is throttled. */
const TOKENS = createTokenCache();

/** Holds no connection between calls, and reads the environment anew for each. */
const DISPATCHER = createDispatcher({ env: process.env });

/**
 * Sends a message: one result for a chatbot, one for each chat id of a conversation. Never rejects, never sends the same
 * message to the same place twice, never follows a redirect. Nothing secret is in the results.
 */
export async function send(
  target: Target,
  message: Message,
  options: SendOptions = {},
): Promise<readonly SendResult[]> {
  const { extras, signal, dispatcher = DISPATCHER, now = Date.now, timeoutMs = TIMEOUT } = options;
  const wire: Wire = { dispatcher, now, timeoutMs: Math.min(timeoutMs, LONGEST_TIMEOUT), ...(signal && { signal }) };
  if (target.kind === 'chatbot') return [await sendToChatbot(target, message, extras, wire)];
  const { baseUrl = DINGTALK, tokens = TOKENS } = options;
  return sendToConversation(target, message, wire, { baseUrl, tokens });
}
