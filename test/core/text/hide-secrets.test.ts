import { describe, expect, it } from 'vitest';
import { hideSecrets } from '#core';

describe('hideSecrets', () => {
  it.each([
    [
      'https://oapi.dingtalk.com/robot/send?access_token=0123456789',
      'https://oapi.dingtalk.com/robot/send?access_token=•••',
    ],
    ['https://user:pass@example.com/hook?token=abc', 'https://•••@example.com/hook?token=•••'],
    ['proxyUrl: "http://u:p@proxy"', 'proxyUrl: "http://•••@proxy"'],
    ['SEC0123456789abcdef0123', '•••'],
  ])('masks %s', (text, hidden) => expect(hideSecrets(text)).toBe(hidden));

  it('keeps escapes and colors around a credential', () => {
    expect(hideSecrets('"access_token=abc\\nnext"')).toBe('"access_token=•••\\nnext"');
    expect(hideSecrets('access_token=abc\u001b[22m end')).toBe('access_token=•••\u001b[22m end');
  });

  it('keeps what only looks similar', () => {
    const text = 'https://example.com/a and ops@example.com';
    expect(hideSecrets(text)).toBe(text);
  });
});
