import { describe, expect, it } from 'vitest';
import {
  type ChatbotExtras,
  chatbotBody,
  composeChatbotMessage,
  conversationBody,
  escapedLength,
  escapeJson,
} from '#core';

const text = { type: 'text', text: 'm' } as const;
const markdown = { type: 'markdown', title: 'T', text: 'm' } as const;

describe('composing', () => {
  it.each<{ name: string; extras: ChatbotExtras; asText: string; asMarkdown: string }>([
    { name: 'nothing', extras: {}, asText: 'm', asMarkdown: 'm ' },
    {
      name: 'a keyword',
      extras: { keywords: ['告警'] },
      asText: 'm\n\n[Keywords] 告警',
      asMarkdown: 'm\n\n[Keywords] 告警 ',
    },
    {
      name: 'keywords',
      extras: { keywords: ['alert', 'ops team'] },
      asText: 'm\n\n[Keywords] alert, ops team',
      asMarkdown: 'm\n\n[Keywords] alert, ops team ',
    },
    { name: 'mobiles', extras: { atMobiles: ['138', '139'] }, asText: 'm', asMarkdown: 'm @138, @139' },
    { name: 'users and all', extras: { atUsers: ['u1'], atAll: true }, asText: 'm', asMarkdown: 'm ' },
    {
      name: 'everything',
      extras: { keywords: ['k'], atMobiles: ['138'], atUsers: ['u1'], atAll: true },
      asText: 'm\n\n[Keywords] k',
      asMarkdown: 'm\n\n[Keywords] k @138',
    },
  ])('$name', ({ extras, asText, asMarkdown }) => {
    expect(composeChatbotMessage(text, extras)).toEqual({ type: 'text', text: asText });
    expect(composeChatbotMessage(markdown, extras)).toEqual({ type: 'markdown', title: 'T', text: asMarkdown });
  });
});

describe('bodies, byte for byte', () => {
  it.each([
    {
      name: 'text',
      body: chatbotBody(text),
      wanted: '{"markdown":{"title":"","text":""},"text":{"content":"m"},"msgtype":"text","at":{}}\n',
    },
    {
      name: 'Markdown with everything',
      body: chatbotBody(
        { type: 'markdown', title: 'a & b', text: '> x\n<y>' },
        { keywords: ['k'], atMobiles: ['138'], atUsers: ['u1', 'u2'], atAll: true },
      ),
      wanted:
        '{"markdown":{"title":"a \\u0026 b","text":"\\u003e x\\n\\u003cy\\u003e\\n\\n[Keywords] k @138"},' +
        '"text":{"content":""},"msgtype":"markdown",' +
        '"at":{"atMobiles":["138"],"atUserIds":["u1","u2"],"isAtAll":true}}\n',
    },
    {
      name: 'conversation',
      body: conversationBody('chat"1', markdown),
      wanted:
        '{"chatid":"chat\\"1","msg":{"markdown":{"title":"T","text":"m"},"text":{"content":""},"msgtype":"markdown","at":{}}}\n',
    },
    {
      name: 'a conversation without an id',
      body: conversationBody('', text),
      wanted: '{"msg":{"markdown":{"title":"","text":""},"text":{"content":"m"},"msgtype":"text","at":{}}}\n',
    },
  ])('$name', ({ body, wanted }) => {
    expect(body).toBe(wanted);
  });
});

describe('escaping', () => {
  it.each([
    ['plain', 'plain', 5],
    ['"\\\n\r\t', '\\"\\\\\\n\\r\\t', 10],
    ['<>&', '\\u003c\\u003e\\u0026', 18],
    ['\b\f\u0000\u001f', '\\u0008\\u000c\\u0000\\u001f', 24],
    ['\u2028\u2029', '\\u2028\\u2029', 12],
    ['\u007f/é告😀', '\u007f/é告😀', 11],
    ['\ud800x\udc00', '\\ufffdx\\ufffd', 13],
  ])('%j', (plain, escaped, length) => {
    expect(escapeJson(plain)).toBe(escaped);
    expect(escapedLength(plain)).toBe(length);
  });

  it('is JSON of the same text', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    expect(JSON.parse(`"${escapeJson(all)}"`)).toBe(all);
  });
});
