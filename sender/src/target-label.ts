import { readWebhook } from './chatbot/webhook-url.js';

/** `chatbot oapi.dingtalk.com (…1f3a)`: the last characters of the token distinguish robots and are useless to others. */
export function chatbotLabel(webhook: string): string {
  const read = readWebhook(webhook);
  if (read.kind === 'invalid') return 'chatbot (no valid webhook)';
  const token = read.url.searchParams.get('access_token') ?? '';
  return `chatbot ${read.url.host}${token.length >= 16 ? ` (…${token.slice(-4)})` : ''}`;
}

/** `conversation chat0a1b…` */
export function conversationLabel(chatId: string): string {
  const id = chatId.trim();
  if (id === '') return 'conversation (empty chat id)';
  return `conversation ${id.length > 12 ? `${id.slice(0, 8)}…` : id}`;
}
