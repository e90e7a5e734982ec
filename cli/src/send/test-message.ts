import {
  type ChatbotExtras,
  chatbotBody,
  composeChatbotMessage,
  conversationBody,
  type DeliveredMessage,
  type DingTalkReceiver,
  type Message,
} from '#core';
import type { Target } from '#sender';

/** What one target gets, one message after the other. Holds its credentials. */
export interface Sending {
  readonly target: Target;
  readonly messages: readonly DeliveredMessage[];
}

/** The keywords and mentions that the receiver adds to its robot's messages. */
export function extrasOf({ chatbot }: DingTalkReceiver): ChatbotExtras {
  if (!chatbot) return {};
  const { keywords, atMobiles, atUsers, atAll } = chatbot;
  return { keywords, atMobiles, atUsers, atAll };
}

export function toMessage({ type, title, text }: Pick<DeliveredMessage, 'type' | 'title' | 'text'>): Message {
  return type === 'markdown' ? { type, title, text } : { type, text };
}

/** One message of a target. */
export interface Outgoing {
  readonly target: Target['kind'];
  /** As it is shown there. */
  readonly message: Message;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  /** The size of the request's body, in UTF-8; DingTalk takes at most 20,000 from robots. */
  readonly bytes: number;
}

export function outgoing({ target, messages }: Sending, extras: ChatbotExtras): readonly Outgoing[] {
  return messages.map((delivered, index) => {
    const message = toMessage(delivered);
    const common = { target: target.kind, part: index + 1, parts: messages.length };
    if (target.kind === 'chatbot')
      return {
        ...common,
        message: composeChatbotMessage(message, extras),
        bytes: Buffer.byteLength(chatbotBody(message, extras)),
      };
    const sizes = target.chatIds.map((id) => Buffer.byteLength(conversationBody(id, message)));
    return { ...common, message, bytes: Math.max(...sizes) };
  });
}
