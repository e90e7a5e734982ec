import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, type Instant, instantOf, type SilenceTimes } from '#core';
import { isSilenceActive } from '../../../../core/src/manager/silence/is-silence-active.js';
import { silencePeriods } from '../../../../core/src/manager/silence/silence-periods.js';

const at = (text: string): Instant => instantOf(new Date(text));
const FROM = at('2026-03-02T12:00:00Z');
const UNTIL = at('2026-03-05T12:00:00Z');
const show = (instant: Instant | undefined) =>
  instant === undefined ? '…' : dateOf(instant).toISOString().slice(0, 16);
const periods = (times: SilenceTimes, zone?: string) =>
  silencePeriods(times, FROM, UNTIL, zone)?.periods.map(({ start, end }) => `${show(start)}/${show(end)}`);

describe('when a Silence mutes', () => {
  test.each<[string, SilenceTimes, readonly string[] | undefined]>([
    ['always', {}, ['…/…']],
    ['never', { enabled: false }, []],
    ['with a duration alone', { duration: '1h' }, ['…/…']],
    ['from a moment on', { startsAt: '2026-03-01T00:00:00Z' }, ['2026-03-01T00:00/…']],
    [
      'from a moment for a while',
      { startsAt: '2026-03-02T10:00:00Z', duration: '3h' },
      ['2026-03-02T10:00/2026-03-02T13:00'],
    ],
    ['is over', { startsAt: '2026-03-02T10:00:00Z', duration: '1h' }, []],
    ['is to come later', { startsAt: '2026-04-02T10:00:00Z' }, []],
    [
      'every night',
      { schedule: '0 23 * * *', duration: '2h' },
      ['2026-03-02T23:00/2026-03-03T01:00', '2026-03-03T23:00/2026-03-04T01:00', '2026-03-04T23:00/2026-03-05T01:00'],
    ],
    ['under way', { schedule: '0 11 2 3 *', duration: '90m' }, ['2026-03-02T11:00/2026-03-02T12:30']],
    ['one into the other', { schedule: '0 * 3 3 *', duration: '1h' }, ['2026-03-03T00:00/2026-03-04T00:00']],
    ['without a duration', { schedule: '0 23 * * *' }, ['…/…']],
    ['an interval', { schedule: '@every 1h', duration: '1s' }, ['…/…']],
    ['an interval for nothing', { schedule: '@every 1h', duration: '0s' }, []],
    ['before its time', { schedule: '0 0 4 3 *', duration: '-1h' }, ['2026-03-03T23:00/2026-03-04T00:00']],
    ['a time that never occurs', { schedule: '0 0 30 2 *', duration: '1h' }, []],
    ['an unreadable schedule', { schedule: '0 0', duration: '1h' }, undefined],
    ['an unreadable duration', { duration: '1d' }, undefined],
    ['an unreadable time', { startsAt: 'tomorrow' }, undefined],
  ])('%s', (_, times, expected) => {
    expect(periods(times)).toEqual(expected);
  });

  test('uses the time zone of the schedule, or the given zone', () => {
    const times = { schedule: '0 20 3 3 *', duration: '1h' };
    expect(periods(times, 'Asia/Shanghai')).toEqual(['2026-03-03T12:00/2026-03-03T13:00']);
    expect(periods({ ...times, schedule: `TZ=America/New_York ${times.schedule}` }, 'Asia/Shanghai')).toEqual([
      '2026-03-04T01:00/2026-03-04T02:00',
    ]);
  });

  test('stops the search after too many activations', () => {
    const found = silencePeriods({ schedule: '* * * * *', duration: '10s' }, FROM, UNTIL);
    expect(found?.periods).toHaveLength(2000);
    expect(show(found?.until)).toBe('2026-03-03T21:20');
  });

  test('agrees with the manager at each moment', () => {
    const schedule = fc.constantFrom('0 2 * * *', '*/7 3-5 * * *', '30 1 * * 1-5', '@daily', 'TZ=Asia/Tokyo 0 0 * * *');
    const duration = fc.constantFrom('1h', '3m', '25h', '-2h', '0s', '1500ms');
    const startsAt = fc.constantFrom('2026-03-02T13:00:00Z', '2026-03-01T00:00:00+08:00');
    const times: fc.Arbitrary<SilenceTimes> = fc.oneof(
      fc.record({ schedule, duration }),
      fc.record({ startsAt, duration }, { requiredKeys: ['startsAt'] }),
    );
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 3 * 24 * 3600 - 1 }), (silence, seconds) => {
        const moment = FROM + BigInt(seconds) * 1_000_000_000n;
        const found = silencePeriods(silence, FROM, UNTIL);
        const inside = found?.periods.some(
          ({ start, end }) => (start === undefined || start <= moment) && (end === undefined || moment < end),
        );
        expect(inside).toBe(isSilenceActive(silence, moment));
      }),
    );
  });
});
