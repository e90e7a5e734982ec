import type { ChatbotExtras, Message } from '../../model/message.js';

/**
 * Adds the receiver's keywords and mentions as notification-manager v2.6 does: all keywords at the end of the text, and
 * in Markdown the mobile numbers behind them, because DingTalk mentions only whom the text names. A Markdown text
 * always gets a blank at its end, mentions or not. The title, and user ids, are left alone.
 */
export function composeChatbotMessage(message: Message, extras: ChatbotExtras = {}): Message {
  const { keywords = [], atMobiles = [] } = extras;
  const text = keywords.length > 0 ? `${message.text}\n\n[Keywords] ${keywords.join(', ')}` : message.text;
  if (message.type === 'text') return { ...message, text };
  return { ...message, text: `${text} ${atMobiles.map((mobile) => `@${mobile}`).join(', ')}` };
}
