import type { ChatbotExtras, DingTalkReceiver } from '#core';

/** The keywords and mentions that the receiver adds to its robot’s messages. */
export function extrasOf({ chatbot }: Pick<DingTalkReceiver, 'chatbot'>): ChatbotExtras {
  if (!chatbot) return {};
  const { keywords, atMobiles, atUsers, atAll } = chatbot;
  return { keywords, atMobiles, atUsers, atAll };
}
