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

/** What one target gets. */
export interface Outgoing {
  /** As it is shown there. */
  readonly message: Message;
  /** The size of the request's body, in UTF-8; DingTalk takes at most 20,000 from robots. */
  readonly bytes: number;
}

export function outgoing(target: Target, message: Message, extras: ChatbotExtras): Outgoing {
  if (target.kind === 'conversation')
    return {
      message,
      bytes: Math.max(...target.chatIds.map((id) => Buffer.byteLength(conversationBody(id, message)))),
    };
  const bytes = Buffer.byteLength(chatbotBody(message, extras));
  return { message: composeChatbotMessage(message, extras), bytes };
}
