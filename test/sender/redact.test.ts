import { describe, expect, it } from 'vitest';
import { chatbotLabel, conversationLabel, redact } from '#sender';

const SECRET = 'SEC+/ä=1"\\';

describe('redacting', () => {
  it.each([
    ['plain', SECRET],
    ['in a path', encodeURIComponent(SECRET)],
    ['in a path, small letters', encodeURIComponent(SECRET).toLowerCase().replace('sec', 'SEC')],
    ['in a form', new URLSearchParams([['x', SECRET]]).toString().slice(2)],
    ['encoded twice', encodeURIComponent(encodeURIComponent(SECRET))],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in Base64', Buffer.from(SECRET).toString('base64')],
    ['in Base64 for URLs', Buffer.from(SECRET).toString('base64url')],
    ['in Base64, in a URL', encodeURIComponent(Buffer.from(SECRET).toString('base64'))],
  ])('%s', (_, written) => {
    expect(redact(`before ${written} after ${written}.`, ['other', SECRET])).toBe('before ••• after •••.');
  });

  it.each([
    [
      'https://h/robot/send?access_token=abc&timestamp=1&sign=x%2By%3D',
      'https://h/robot/send?access_token=•••&timestamp=1&sign=•••',
    ],
    ['GET /gettoken?appkey=k&appsecret=s HTTP', 'GET /gettoken?appkey=k&appsecret=••• HTTP'],
    ['"secret=s"', '"secret=•••"'],
    ['design=nice', 'design=nice'],
  ])('parameters of secret names: %s', (text, wanted) => {
    expect(redact(text, [])).toBe(wanted);
  });

  it('redacts a longer secret before a secret inside it', () => {
    expect(redact('abcdef abcd', ['abcd', 'abcdef'])).toBe('••• •••');
  });

  it('leaves a text without secrets unchanged', () => {
    expect(redact('sign not match', ['', 'a', 'sig'])).toBe('sign not match');
  });

  it('accepts half of a surrogate pair as a secret', () => {
    expect(redact('x', ['\ud800\ud800\ud800\ud800'])).toBe('x');
  });
});

describe('labels', () => {
  it.each([
    [`https://oapi.dingtalk.com/robot/send?access_token=${'0'.repeat(60)}1f3a`, 'chatbot oapi.dingtalk.com (…1f3a)'],
    ['https://h:8443/robot/send?access_token=short', 'chatbot h:8443'],
    ['https://user:password@h/robot/send', 'chatbot h'],
    ['nonsense', 'chatbot (no valid webhook)'],
  ])('%s', (webhook, label) => {
    expect(chatbotLabel(webhook)).toBe(label);
  });

  it.each([
    [`chat0a1b${'c'.repeat(28)}`, 'conversation chat0a1b…'],
    ['chat1', 'conversation chat1'],
    [' ', 'conversation (empty chat id)'],
  ])('%s', (chatId, label) => {
    expect(conversationLabel(chatId)).toBe(label);
  });
});
