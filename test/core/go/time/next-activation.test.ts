import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf } from '../../../../core/src/go/time/instant.js';
import { isNeverDue } from '../../../../core/src/go/time/never-due.js';
import { nextActivation } from '../../../../core/src/go/time/next-activation.js';
import { anySchedule, at, calendarOf, moment, scheduleOf } from './schedules.js';

function times(text: string, from: string, count: number, localZone?: string): readonly string[] {
  const found: string[] = [];
  let next = nextActivation(scheduleOf(text), at(from), localZone);
  while (next !== undefined && found.length < count) {
    found.push(dateOf(next).toISOString().replace(':00.000Z', 'Z'));
    next = nextActivation(scheduleOf(text), next, localZone);
  }
  return found;
}

test.each<[text: string, from: string, ...next: string[]]>([
  ['* * * * *', '2026-01-31T08:00:00Z', '2026-01-31T08:01Z', '2026-01-31T08:02Z'],
  ['* * * * *', '2026-01-31T07:59:59.999Z', '2026-01-31T08:00Z'],
  ['0 0 * * *', '2026-12-31T00:00:00Z', '2027-01-01T00:00Z'],
  ['59 23 31 12 *', '2026-12-31T23:59:00Z', '2027-12-31T23:59Z'],
  ['0 0 29 2 *', '2024-03-01T00:00:00Z', '2028-02-29T00:00Z', '2032-02-29T00:00Z'],
  ['0 0 29 2 *', '2096-03-01T00:00:00Z'],
  ['0 0 30 2 *', '2026-01-01T00:00:00Z'],
  [', * * * *', '2026-01-01T00:00:00Z'],
  ['0 0 , * *', '2026-01-01T00:00:00Z'],
  // If both day fields are restricted, either day is due. Otherwise both must match.
  ['0 0 13 * 5', '2026-02-01T00:00:00Z', '2026-02-06T00:00Z', '2026-02-13T00:00Z', '2026-02-20T00:00Z'],
  ['0 0 */13 * ?', '2026-02-01T00:00:00Z', '2026-02-14T00:00Z', '2026-02-27T00:00Z', '2026-03-01T00:00Z'],
  ['0 0 , * 1', '2026-02-01T00:00:00Z', '2026-02-02T00:00Z', '2026-02-09T00:00Z'],
  // An hour that New York skips, and an hour that it repeats.
  ['TZ=America/New_York 30 2 * * *', '2026-03-07T12:00:00Z', '2026-03-09T06:30Z'],
  [
    'TZ=America/New_York 30 1 * * *',
    '2026-11-01T00:00:00Z',
    '2026-11-01T05:30Z',
    '2026-11-01T06:30Z',
    '2026-11-02T06:30Z',
  ],
  ['TZ=America/New_York 0 * * * *', '2026-03-08T06:00:00Z', '2026-03-08T07:00Z', '2026-03-08T08:00Z'],
  // A day without midnight, west and east of Greenwich.
  ['TZ=America/Sao_Paulo 0 9 4 11 *', '2018-11-01T00:00:00Z', '2018-11-04T11:00Z'],
  ['TZ=America/Sao_Paulo 0 0 * * *', '2018-11-03T12:00:00Z', '2018-11-05T02:00Z'],
  ['TZ=Asia/Beirut 0 9 * * *', '2026-03-28T12:00:00Z', '2026-03-29T06:00Z'],
  // The search for the day skips this one.
  ['TZ=Asia/Beirut 0 9 29 3 *', '2026-03-27T12:00:00Z', '2027-03-29T06:00Z'],
  ['TZ=Asia/Shanghai 0 9 * * 1-5', '2026-01-30T02:00:00Z', '2026-02-02T01:00Z'],
  ['TZ=Asia/Kathmandu 0 0 1 1 *', '2026-01-01T00:00:00Z', '2026-12-31T18:15Z'],
])('%s from %s', (text, from, ...next) => {
  expect(times(text, from, Math.max(next.length, 1))).toEqual(next);
});

test('a schedule without a time zone uses the local zone', () => {
  expect(times('0 9 * * *', '2026-01-31T00:00:00Z', 1, 'Asia/Shanghai')).toEqual(['2026-01-31T01:00Z']);
  expect(times('TZ=UTC 0 9 * * *', '2026-01-31T00:00:00Z', 1, 'Asia/Shanghai')).toEqual(['2026-01-31T09:00Z']);
});

test('@every counts from the whole second', () => {
  expect(nextActivation(scheduleOf('@every 1h'), 5_400_000_000n)).toBe(3_605_000_000_000n);
  expect(nextActivation(scheduleOf('@every 1s'), -1n)).toBe(0n);
});

test.each([-(10n ** 40n), 10n ** 40n, 8_640_000_000_000_000_000_000n])('outside of the range of dates: %s', (from) => {
  expect(nextActivation(scheduleOf('TZ=Asia/Tokyo * * * * *'), from)).toBeUndefined();
});

const MINUTE = 60_000_000_000n;

test('in UTC, the next time is the first minute that matches', () => {
  fc.assert(
    fc.property(anySchedule, moment, (text, from) => {
      const schedule = calendarOf(text);
      const { minute, hour, dayOfMonth, month, dayOfWeek } = schedule.fields;
      const fits = (instant: bigint): boolean => {
        const date = dateOf(instant);
        const inMonth = dayOfMonth.values.has(date.getUTCDate());
        const inWeek = dayOfWeek.values.has(date.getUTCDay());
        return (
          minute.values.has(date.getUTCMinutes()) &&
          hour.values.has(date.getUTCHours()) &&
          month.values.has(date.getUTCMonth() + 1) &&
          (dayOfMonth.any || dayOfWeek.any ? inMonth && inWeek : inMonth || inWeek)
        );
      };
      const next = nextActivation(schedule, from);
      let expected = (from / MINUTE + 1n) * MINUTE;
      const horizon = expected + 3n * 24n * 60n * MINUTE;
      while (expected < horizon && !fits(expected)) expected += MINUTE;
      if (expected < horizon) expect(next).toBe(expected);
      else if (next !== undefined) expect(next >= horizon && fits(next)).toBe(true);
    }),
  );
});

test('a schedule has a next time within five years unless it is never due', () => {
  fc.assert(
    fc.property(anySchedule, moment, (text, from) => {
      const schedule = calendarOf(text);
      expect(nextActivation(schedule, from) === undefined).toBe(isNeverDue(schedule));
    }),
  );
});

test('in any time zone, the next time is later and at most five years away', () => {
  const zone = fc.constantFrom(
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Beirut',
    'America/Santiago',
  );
  fc.assert(
    fc.property(anySchedule, zone, moment, (text, name, from) => {
      const next = nextActivation(calendarOf(`TZ=${name} ${text}`), from);
      if (next === undefined) return;
      expect(next).toBeGreaterThan(from);
      expect(dateOf(next).getUTCFullYear() - dateOf(from).getUTCFullYear()).toBeLessThanOrEqual(6);
    }),
    { numRuns: 50 },
  );
});
