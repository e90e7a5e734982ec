import { expect, test } from 'vitest';
import { dateOf } from '../../../../core/src/go/time/instant.js';
import { parseLocalTime } from '../../../../core/src/go/time/parse-local-time.js';

test.each([
  ['2026-03-02T10:00', 'Asia/Shanghai', '2026-03-02T02:00:00.000Z'],
  ['2026-03-02 10:00:30', 'Asia/Shanghai', '2026-03-02T02:00:30.000Z'],
  ['2026-03-02T10:00:30.5', 'UTC', '2026-03-02T10:00:30.500Z'],
  ['2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
])('%s in %s', (text, zone, time) => {
  const parsed = parseLocalTime(text, zone);
  expect(typeof parsed === 'bigint' && dateOf(parsed).toISOString()).toBe(time);
});

test('a time that the clock skips', () => {
  expect(parseLocalTime('2026-03-29T02:30', 'Europe/Berlin')).toBe('skipped');
});

test.each(['2026-03-02T10:00Z', '2026-02-30T10:00', '10:00', 'noon', ''])('“%s” is not a local time', (text) => {
  expect(parseLocalTime(text, 'UTC')).toBeUndefined();
});
