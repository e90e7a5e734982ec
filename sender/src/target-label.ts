import { robotLabel } from '#core';
import { readWebhook } from './chatbot/webhook-url.js';

/** The robot of a webhook: `chatbot oapi.dingtalk.com (…1f3a)`. */
export function chatbotLabel(webhook: string): string {
  const read = readWebhook(webhook);
  if (read.kind === 'invalid') return 'chatbot (no valid webhook)';
  return robotLabel(read.url.host, read.url.searchParams.get('access_token') ?? '');
}

/** `conversation chat0a1b…` */
export function conversationLabel(chatId: string): string {
  const id = chatId.trim();
  if (id === '') return 'conversation (empty chat id)';
  return `conversation ${id.length > 12 ? `${id.slice(0, 8)}…` : id}`;
}
