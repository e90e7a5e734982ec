import {
  type ChatbotExtras,
  chatbotBody,
  composeChatbotMessage,
  conversationBody,
  type Message,
  toMessage,
} from '#core';
import type { Target } from '../types.js';
import type { TestedMessage } from './compose-test.js';

/** One message of a target. */
export interface Outgoing {
  readonly target: Target['kind'];
  /** The message as shown in the chat. */
  readonly message: Message;
  /** Counts from 1. */
  readonly part: number;
  readonly parts: number;
  /** The size of the request's body in UTF-8. DingTalk accepts at most 20,000 from robots. */
  readonly bytes: number;
}

/** Messages to a target, without what only previews need. */
export interface Addressed {
  readonly target: Target;
  readonly messages: readonly Pick<TestedMessage, 'type' | 'title' | 'text'>[];
}

export function outgoing({ target, messages }: Addressed, extras: ChatbotExtras): readonly Outgoing[] {
  return messages.map((tested, index) => {
    const message = toMessage(tested);
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
