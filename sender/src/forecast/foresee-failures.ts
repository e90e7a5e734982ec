import { type ChatbotExtras, emptyPart, type Phrase } from '#core';
import { type ErrorId, explain } from '../catalogue/catalogue.js';
import { readWebhook } from '../chatbot/webhook-url.js';
import { DINGTALK } from '../process-wide.js';
import type { SendResult } from '../result.js';
import { chatbotLabel, conversationLabel } from '../target-label.js';
import { type Addressed, type Outgoing, outgoing } from '../test-message/outgoing.js';
import type { Target } from '../types.js';

/** A failure that is certain before anything is sent. Contains no credentials. */
export interface ForeseenFailure {
  readonly target: SendResult['target'];
  readonly id: ErrorId;
  readonly cause: Phrase;
  readonly remedy: Phrase;
}

/** The largest body of a message to a robot, in bytes (callers of the custom robot API, error 460101). */
const MAX_ROBOT_BODY = 20_000;

/** Why sending certainly fails, one entry per target: an invalid address, or a message that DingTalk always rejects. */
export function foreseeFailures(
  sendings: readonly Addressed[],
  extras: ChatbotExtras,
  baseUrl: string = DINGTALK,
): readonly ForeseenFailure[] {
  return sendings.flatMap((sending) => {
    const { target } = sending;
    const id = badAddress(target, baseUrl) ?? badMessage(outgoing(sending, extras));
    if (id === undefined) return [];
    const { cause, remedy } = explain(id);
    return labelsOf(target).map((label) => ({ target: { kind: target.kind, label }, id, cause, remedy }));
  });
}

function badAddress(target: Target, baseUrl: string): ErrorId | undefined {
  if (target.kind === 'conversation')
    return URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol) ? undefined : 'api-address-invalid';
  const read = readWebhook(target.webhook);
  return read.kind === 'invalid' ? read.error : undefined;
}

function badMessage(messages: readonly Outgoing[]): ErrorId | undefined {
  for (const { target, message, bytes } of messages) {
    const robot = target === 'chatbot';
    const empty = emptyPart(message);
    if (empty !== undefined && !robot) return 'conversation-message-invalid';
    if (empty !== undefined) return empty === 'text' ? 'text-missing' : 'field-missing';
    if (robot && bytes > MAX_ROBOT_BODY) return 'message-too-long';
  }
  return undefined;
}

function labelsOf(target: Target): readonly string[] {
  return target.kind === 'chatbot' ? [chatbotLabel(target.webhook)] : target.chatIds.map(conversationLabel);
}
