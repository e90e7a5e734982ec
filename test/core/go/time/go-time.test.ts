import { expect, test } from 'vitest';
import { goTime, goTimeOf } from '../../../../core/src/go/time/go-time.js';
import { instantOf } from '../../../../core/src/go/time/instant.js';

const NOON = instantOf(new Date('2026-07-15T12:00:00Z'));

test.each([
  [0n, '2026-07-15 12:00:00 +0000 UTC'],
  [120_000_000n, '2026-07-15 12:00:00.12 +0000 UTC'],
  [120_000_001n, '2026-07-15 12:00:00.120000001 +0000 UTC'],
  [-1n, '2026-07-15 11:59:59.999999999 +0000 UTC'],
])('%d ns from noon', (nanoseconds, text) => {
  expect(goTimeOf(NOON + nanoseconds)).toBe(text);
});

test('a text or moment that is not a date', () => {
  expect(goTimeOf(10n ** 30n)).toBe('');
  expect(goTime('soon')).toBe('soon');
  expect(goTime('2026-07-15T20:00:00.5+08:00')).toBe('2026-07-15 12:00:00.5 +0000 UTC');
});

test('a time zone', () => {
  expect(goTimeOf(NOON, 'Asia/Shanghai')).toBe('2026-07-15 20:00:00 +0800 CST');
  expect(goTimeOf(NOON + 120_000_000n, 'America/St_Johns')).toBe('2026-07-15 09:30:00.12 -0230 -0230');
  expect(goTime('2026-07-15T20:00:00Z', 'Asia/Shanghai')).toBe('2026-07-16 04:00:00 +0800 CST');
});
