import type { ChatbotExtras, Message } from '../../model/dingtalk-message.js';
import { composeChatbotMessage } from './compose-chatbot-message.js';
import { escapeJson } from './template/escape-json.js';

/**
 * The body of `POST /robot/send`, byte for byte as notification-manager v2.6 writes it. It always contains both kinds
 * of text, one of them empty, and ends with a line end.
 */
export function chatbotBody(message: Message, extras: ChatbotExtras = {}): string {
  return `${messageJson(composeChatbotMessage(message, extras), mentionsJson(extras))}\n`;
}

/** The body of `POST /chat/send`. Conversations have neither keywords nor mentions, and an empty id is omitted. */
export function conversationBody(chatId: string, message: Message): string {
  const id = chatId === '' ? '' : `"chatid":${quote(chatId)},`;
  return `{${id}"msg":${messageJson(message, '{}')}}\n`;
}

function messageJson(message: Message, at: string): string {
  const markdown = message.type === 'markdown' ? message : { title: '', text: '' };
  const content = message.type === 'text' ? message.text : '';
  return (
    `{"markdown":{"title":${quote(markdown.title)},"text":${quote(markdown.text)}},` +
    `"text":{"content":${quote(content)}},"msgtype":${quote(message.type)},"at":${at}}`
  );
}

function mentionsJson({ atMobiles = [], atUsers = [], atAll = false }: ChatbotExtras): string {
  const members = [
    ...(atMobiles.length > 0 ? [`"atMobiles":${list(atMobiles)}`] : []),
    ...(atUsers.length > 0 ? [`"atUserIds":${list(atUsers)}`] : []),
    ...(atAll ? ['"isAtAll":true'] : []),
  ];
  return `{${members.join(',')}}`;
}

function list(values: readonly string[]): string {
  return `[${values.map(quote).join(',')}]`;
}

function quote(text: string): string {
  return `"${escapeJson(text)}"`;
}
