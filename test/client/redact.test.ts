import { describe, expect, it } from 'vitest';
import { redact } from '../../client/src/infrastructure/redact.js';

const TOKEN = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const SECRET = 'SEC0f1e2d3c4b5a69788796a5b4c3d2e1f0';

describe('redact', () => {
  it.each([
    [`https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}`, TOKEN],
    [`POST https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}&timestamp=1&sign=abc%2Bdef%3D failed`, TOKEN],
    ['https://example.com/robot/send?timestamp=1&sign=abc%2Bdef%3D', 'abc%2Bdef'],
    [`GET /gettoken?appkey=dingkey&appsecret=${TOKEN}`, TOKEN],
    [`{"errcode":0,"access_token":"${TOKEN}","expires_in":7200}`, TOKEN],
    [`{\\"accessToken\\":\\"${TOKEN}\\"}`, TOKEN],
    [`redirect=https%3A%2F%2Fx%3Faccess_token%3D${TOKEN}`, TOKEN],
    [`    secret:\n      value: ${SECRET}\n`, SECRET],
  ])('masks what looks like a credential: %s', (text, secret) => {
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('***');
  });

  it('masks known secrets everywhere, also URL-encoded', () => {
    const known = ['hunter2/with+signs=', 'hunter2'];
    expect(redact(`a hunter2/with+signs= b ${encodeURIComponent('hunter2/with+signs=')} c hunter2`, known)).toBe(
      'a *** b *** c ***',
    );
  });

  it('does not mask short texts', () => {
    expect(redact('the chat is on', ['on', ''])).toBe('the chat is on');
  });

  it.each([
    'errcode 310000: sign not match',
    'https://oapi.dingtalk.com/robot/send',
    'the design=flat option',
    'SECTION one',
  ])('leaves %s unchanged', (text) => expect(redact(text)).toBe(text));
});
