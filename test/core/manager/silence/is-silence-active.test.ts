import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextActivation, type SilenceTimes } from '#core';
import { longestGap } from '../../../../core/src/go/time/longest-gap.js';
import { isSilenceActive } from '../../../../core/src/manager/silence/is-silence-active.js';
import { at, calendarOf, moment, weeklySchedule } from '../../go/time/schedules.js';

const NIGHT = { schedule: '0 22 * * *', duration: '8h' };
const ONCE = { startsAt: '2026-01-31T08:00:00+08:00', duration: '1h' };

test.each<[times: SilenceTimes, time: string, active: boolean | undefined]>([
  [{}, '2026-01-31T00:00:00Z', true],
  [{ enabled: true }, '2026-01-31T00:00:00Z', true],
  [{ enabled: false }, '2026-01-31T00:00:00Z', false],
  [{ duration: '1h' }, '2026-01-31T00:00:00Z', true],
  [NIGHT, '2026-01-31T21:59:59Z', false],
  [NIGHT, '2026-01-31T22:00:00Z', true],
  [NIGHT, '2026-02-01T05:59:59Z', true],
  [NIGHT, '2026-02-01T06:00:00Z', false],
  [{ ...NIGHT, enabled: false }, '2026-01-31T22:00:00Z', false],
  [{ ...NIGHT, ...ONCE, schedule: '0 22 * * *' }, '2026-01-31T00:00:00Z', false],
  [{ schedule: '0 22 * * *' }, '2026-01-31T12:00:00Z', true],
  [{ schedule: 'not even one' }, '2026-01-31T12:00:00Z', true],
  [{ schedule: 'not even one', duration: '1h' }, '2026-01-31T12:00:00Z', undefined],
  [{ schedule: '', duration: '1h' }, '2026-01-31T12:00:00Z', true],
  [{ schedule: '0 0 30 2 *', duration: '1h' }, '2026-01-31T12:00:00Z', false],
  [{ schedule: '@every 1h', duration: '1s' }, '2026-01-31T12:00:00Z', true],
  [{ schedule: '@every 1h', duration: '0s' }, '2026-01-31T12:00:00Z', false],
  [{ schedule: '* * * * *', duration: '-1h' }, '2026-01-31T12:00:00Z', true],
  [{ schedule: '0 22 * * *', duration: '-1h' }, '2026-01-31T21:30:00Z', true],
  [{ schedule: '0 22 * * *', duration: '-1h' }, '2026-01-31T22:30:00Z', false],
  [ONCE, '2026-01-30T23:59:59Z', false],
  [ONCE, '2026-01-31T00:00:00Z', true],
  [ONCE, '2026-01-31T00:59:59Z', true],
  [ONCE, '2026-01-31T01:00:00Z', false],
  [{ startsAt: ONCE.startsAt }, '2036-01-31T00:00:00Z', true],
  [{ ...ONCE, duration: '-1h' }, '2026-01-31T00:00:00Z', false],
  [{ ...ONCE, duration: '1d' }, '2026-01-31T00:00:00Z', undefined],
  [{ startsAt: '2026-01-31' }, '2026-01-31T00:00:00Z', undefined],
])('%j at %s', (times, time, active) => {
  expect(isSilenceActive(times, at(time))).toBe(active);
});

test('a schedule without a time zone uses the local zone', () => {
  expect(isSilenceActive(NIGHT, at('2026-01-31T14:30:00Z'), 'Asia/Shanghai')).toBe(true);
  expect(isSilenceActive(NIGHT, at('2026-01-31T14:30:00Z'))).toBe(false);
});

test('is always active with a duration as long as the longest gap, but not with a shorter one', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(weeklySchedule, moment, (schedule, from) => {
      const gap = longestGap(calendarOf(schedule));
      expect(gap).toBeDefined();
      expect(isSilenceActive({ schedule, duration: `${gap}ns` }, from)).toBe(true);
      // The end of a longest gap is an activation in the next week.
      let last = nextActivation(calendarOf(schedule), from) ?? 0n;
      const weekLater = last + 7n * 86_400_000_000_000n;
      let longest = 0n;
      while (last < weekLater) {
        const next = nextActivation(calendarOf(schedule), last) ?? weekLater;
        if (next - last > longest) longest = next - last;
        last = next;
      }
      expect(longest).toBe(gap);
    }),
    { numRuns: 20 },
  );
});

test.each(['0 0 1 * *', '0 0 * 1 *', '0 0 */2 * *', ', * * * *', '* * * * ,'])(
  '%s does not come every week',
  (text) => {
    expect(longestGap(calendarOf(text))).toBeUndefined();
  },
);
