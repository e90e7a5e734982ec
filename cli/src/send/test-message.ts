import {
  type ChatbotExtras,
  chatbotBody,
  composeChatbotMessage,
  conversationBody,
  type DingTalkReceiver,
  type Message,
  renderDefault,
  verificationAlert,
} from '#core';
import type { Target } from '#sender';

/** What the console's own test sends, in the receiver's format. */
export function testMessage({ name, tmplType }: DingTalkReceiver, now: Date): Message {
  return renderDefault([verificationAlert(now.toISOString(), name)], tmplType === 'markdown' ? 'markdown' : 'text');
}

/** The keywords and mentions that the receiver adds to its robot's messages. */
export function extrasOf({ chatbot }: DingTalkReceiver): ChatbotExtras {
  if (!chatbot) return {};
  const { keywords, atMobiles, atUsers, atAll } = chatbot;
  return { keywords, atMobiles, atUsers, atAll };
}

/** What one target gets: the text as shown there, and the size of the request's body. */
export interface Outgoing {
  readonly kind: Target['kind'];
  readonly message: Message;
  /** In UTF-8, of at most 20,000 that DingTalk takes from robots. */
  readonly bytes: number;
}

export function outgoing(target: Target, message: Message, extras: ChatbotExtras): Outgoing {
  if (target.kind === 'chatbot')
    return {
      kind: target.kind,
      message: composeChatbotMessage(message, extras),
      bytes: Buffer.byteLength(chatbotBody(message, extras)),
    };
  const bytes = Math.max(...target.chatIds.map((id) => Buffer.byteLength(conversationBody(id, message))));
  return { kind: target.kind, message, bytes };
}
