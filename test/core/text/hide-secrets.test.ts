import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { credentialSpans, hideInPhrase, hideSecrets, phrase } from '#core';

const name = 'KubePersistentVolumeUsageAbove90PercentOfCapacity';
const appSecret = 'Kq7-Zt0bVx2mPfA9sLd4WnRy8uJhQe3cTgB5iOvX1zMkY6wC_pNrUaEoSlDjFhGt';

describe('hideSecrets', () => {
  it.each([
    [
      'https://oapi.dingtalk.com/robot/send?access_token=0123456789',
      'https://oapi.dingtalk.com/robot/send?access_token=•••',
    ],
    ['https://user:pass@example.com/hook?token=abc', 'https://•••@example.com/hook?token=•••'],
    ['proxyUrl: "http://u:p@proxy"', 'proxyUrl: "http://•••@proxy"'],
    ['SEC0123456789abcdef0123', '•••'],
    ['SECfacadedecadeabode7', '•••'],
  ])('masks %s', (text, hidden) => expect(hideSecrets(text)).toBe(hidden));

  it('keeps escapes and colors around a credential', () => {
    expect(hideSecrets('"access_token=abc\\nnext"')).toBe('"access_token=•••\\nnext"');
    expect(hideSecrets('access_token=abc\u001b[22m end')).toBe('access_token=•••\u001b[22m end');
  });

  it('keeps long names that consist of words, and masks random ones', () => {
    expect(hideSecrets(name)).toBe(name);
    expect(hideSecrets('SECURITYPolicyViolationDetected')).toBe('SECURITYPolicyViolationDetected');
    expect(hideSecrets(`${name} ${appSecret}`)).toBe(`${name} •••`);
    expect(credentialSpans(`${name} ${appSecret}`)).toEqual([[name.length + 1, name.length + 1 + appSecret.length]]);
  });

  it('masks random words', () => {
    const random = Array.from({ length: 2000 }, (_, at) => createHash('sha512').update(`${at}`).digest('base64url'));
    const words = random.map((text) => `A1a${text.slice(0, 61)}`.replaceAll(/^-|-$/g, 'x'));
    expect(words.map((word) => hideSecrets(word)).filter((text) => text !== '•••')).toEqual([]);
  });

  it('masks what a phrase quotes, and not our own words', () => {
    const words = phrase('The receiver “{name}” has {count} chats.', { name: 'my receiver', count: 123456 });
    expect(hideInPhrase(words, ['receiver', '123456'])).toEqual(
      phrase('The receiver “{name}” has {count} chats.', { name: 'my •••', count: '•••' }),
    );
  });

  it('keeps what only looks similar', () => {
    const text = 'https://example.com/a and ops@example.com';
    expect(hideSecrets(text)).toBe(text);
  });
});
