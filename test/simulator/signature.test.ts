import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SignatureState } from '#simulator';
import { JSON_HEADERS, post, signedQuery, textMessage, withSimulator } from './call.js';

const TOKEN = 'c3'.repeat(32);
const SECRET = 'SEC0123456789abcdef';
const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
/** The signature for this secret and `NOW`. */
const SIGN = 'TSZbRFUuvaSQaRKUpF970OPCb2/LcQAP3wOvwZIzBZk=';

interface Case {
  readonly query: string;
  readonly strict?: boolean;
  readonly headers?: Record<string, string>;
  readonly state: SignatureState;
  readonly errcode: 0 | 310000;
  /** A part of the reason that is specific to this mistake. */
  readonly why?: string;
}

const feishu = createHmac('sha256', `${NOW}\n${SECRET}`).digest('base64');
const hexadecimal = createHmac('sha256', SECRET).update(`${NOW}\n${SECRET}`).digest('hex');

const cases: Readonly<Record<string, Case>> = {
  'known vector': { query: `&timestamp=${NOW}&sign=${encodeURIComponent(SIGN)}`, state: 'valid', errcode: 0 },
  'known vector, in strict mode': {
    query: `&timestamp=${NOW}&sign=${encodeURIComponent(SIGN)}`,
    strict: true,
    state: 'valid',
    errcode: 0,
  },
  'encoded twice, lenient': { query: signedQuery(SECRET, NOW, 2), state: 'double-encoded', errcode: 0 },
  'encoded twice, strict': {
    query: signedQuery(SECRET, NOW, 2),
    strict: true,
    state: 'wrong',
    errcode: 310000,
    why: 'twice',
  },
  'one hour behind': { query: signedQuery(SECRET, NOW - HOUR), state: 'valid', errcode: 0 },
  'one hour ahead': { query: signedQuery(SECRET, NOW + HOUR), state: 'valid', errcode: 0 },
  'more than an hour behind': {
    query: signedQuery(SECRET, NOW - HOUR - 1),
    state: 'expired',
    errcode: 310000,
    why: 'behind',
  },
  'more than an hour ahead': {
    query: signedQuery(SECRET, NOW + HOUR + 1),
    state: 'expired',
    errcode: 310000,
    why: 'ahead',
  },
  'in seconds': { query: signedQuery(SECRET, NOW / 1000), state: 'expired', errcode: 310000, why: 'seconds' },
  'timestamp not a number': { query: signedQuery(SECRET, 'now'), state: 'expired', errcode: 310000, why: 'number' },
  absent: { query: '', state: 'none', errcode: 310000, why: 'lacks' },
  'without timestamp': { query: `&sign=${encodeURIComponent(SIGN)}`, state: 'wrong', errcode: 310000, why: 'lacks' },
  'in the headers': {
    query: '',
    headers: { ...JSON_HEADERS, timestamp: String(NOW), sign: SIGN },
    state: 'none',
    errcode: 310000,
    why: 'headers',
  },
  'of another secret': {
    query: signedQuery('SECother', NOW),
    state: 'wrong',
    errcode: 310000,
    why: 'match the secret',
  },
  'of the secret without SEC': {
    query: signedQuery('0123456789abcdef', NOW),
    state: 'wrong',
    errcode: 310000,
    why: 'SEC',
  },
  'as for Feishu': {
    query: `&timestamp=${NOW}&sign=${encodeURIComponent(feishu)}`,
    state: 'wrong',
    errcode: 310000,
    why: 'Feishu',
  },
  hexadecimal: { query: `&timestamp=${NOW}&sign=${hexadecimal}`, state: 'wrong', errcode: 310000, why: 'hexadecimal' },
  'a stale pair before the fresh one: the first counts': {
    query: `${signedQuery(SECRET, NOW - 2 * HOUR)}${signedQuery(SECRET, NOW)}`,
    state: 'expired',
    errcode: 310000,
  },
};

for (const [name, { query, strict = false, headers, state, errcode, why = '' }] of Object.entries(cases)) {
  test(`signature ${name}`, () =>
    withSimulator(
      { now: () => NOW, robots: [{ accessToken: TOKEN, secret: SECRET, signMode: strict ? 'strict' : 'lenient' }] },
      async (simulator) => {
        const answer = await post(`${simulator.webhookUrl({ accessToken: TOKEN })}${query}`, textMessage('x'), headers);
        expect(answer.errcode).toBe(errcode);
        const [message] = simulator.messages;
        expect(message?.signature).toBe(state);
        expect(message?.explanation?.why ?? '').toContain(why);
        expect(message?.warnings.map((warning) => warning.code)).toEqual(
          state === 'double-encoded' ? ['sign-encoded-twice'] : [],
        );
      },
    ));
}

test('an unencoded “+” arrives as a space', () =>
  withSimulator({ now: () => NOW, robots: [{ accessToken: TOKEN, secret: SECRET }] }, async (simulator) => {
    const signs = Array.from({ length: 64 }, (_, index) => NOW + index).map((timestamp) => ({
      timestamp,
      sign: createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64'),
    }));
    const plus = signs.find(({ sign }) => sign.includes('+'));
    await post(
      `${simulator.webhookUrl({ accessToken: TOKEN })}&timestamp=${plus?.timestamp}&sign=${plus?.sign}`,
      textMessage('x'),
    );
    expect(simulator.messages[0]?.explanation?.why).toContain('space');
  }));

test('a robot without a secret ignores signatures', () =>
  withSimulator({ now: () => NOW, robots: [{ accessToken: TOKEN }] }, async (simulator) => {
    const answer = await post(`${simulator.webhookUrl({ accessToken: TOKEN })}&timestamp=1&sign=x`, textMessage('x'));
    expect(answer.errcode).toBe(0);
    expect(simulator.messages[0]?.signature).toBe('unchecked');
  }));
