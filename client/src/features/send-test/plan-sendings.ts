import { composeChatbotMessage, type DingTalkReceiver, escapedLength, type Message } from '#core';
import type { Target } from '#sender';
import type { TestDeliveryAnswer, TestMessageAnswer } from '#server/protocol';
import { extrasOf } from './extras-of.js';

/** What one target gets, one message after the other. Holds its credentials. */
export interface Sending {
  readonly target: Target;
  readonly messages: readonly TestMessageAnswer[];
}

/** The messages for each target; targets whose credentials are not at hand, and those without a message, are left out. */
export function planSendings(
  targets: readonly Target[],
  deliveries: readonly Pick<TestDeliveryAnswer, 'target' | 'messages'>[],
): readonly Sending[] {
  return targets.flatMap((target) => {
    const own = deliveries.filter((delivery) => delivery.target === target.kind);
    const messages = own.flatMap((delivery) => delivery.messages);
    return messages.length > 0 ? [{ target, messages }] : [];
  });
}

export function toMessage({ type, title, text }: Pick<TestMessageAnswer, 'type' | 'title' | 'text'>): Message {
  return type === 'markdown' ? { type, title, text } : { type, text };
}

/** One given message in the place of those planned. */
export function sayInstead(
  { target, messages }: Sending,
  message: Message,
  receiver: Pick<DingTalkReceiver, 'chatbot'>,
): Sending {
  const shown = target.kind === 'chatbot' ? composeChatbotMessage(message, extrasOf(receiver)) : message;
  const limit = messages[0]?.limit ?? 0;
  const size = escapedLength(message.text);
  return { target, messages: [{ title: '', ...message, shown: shown.text, size, limit }] };
}
