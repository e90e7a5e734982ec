import type { ChatbotExtras, Message } from '../../model/dingtalk-message.js';

/**
 * Adds the receiver's keywords and mentions like notification-manager v2.6: all keywords at the end of the text, and in
 * Markdown the mobile numbers after them, because DingTalk mentions only people whom the text names. A Markdown text
 * always ends with an additional space, with or without mentions. The title and user ids do not change.
 */
export function composeChatbotMessage(message: Message, extras: ChatbotExtras = {}): Message {
  const { keywords = [], atMobiles = [] } = extras;
  const text = keywords.length > 0 ? `${message.text}\n\n[Keywords] ${keywords.join(', ')}` : message.text;
  if (message.type === 'text') return { ...message, text };
  return { ...message, text: `${text} ${atMobiles.map((mobile) => `@${mobile}`).join(', ')}` };
}
