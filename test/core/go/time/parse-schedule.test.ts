import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextActivation } from '../../../../core/src/go/time/next-activation.js';
import { parseSchedule } from '../../../../core/src/go/time/parse-schedule.js';
import { FIELD_BOUNDS } from '../../../../core/src/go/time/parse-schedule-field.js';
import { SCHEDULE_FIELDS, type ScheduleField } from '../../../../core/src/go/time/schedule.js';

test.each<[text: string, field: ScheduleField, values: readonly number[], any?: boolean]>([
  ['5 * * * *', 'minute', [5]],
  ['+5 * * * *', 'minute', [5]],
  ['5-8 * * * *', 'minute', [5, 6, 7, 8]],
  ['*/20 * * * *', 'minute', [0, 20, 40]],
  ['50/4 * * * *', 'minute', [50, 54, 58]],
  ['5-5/4 * * * *', 'minute', [5]],
  ['*/99999999999 * * * *', 'minute', [0]],
  ['5,,7, * * * *', 'minute', [5, 7]],
  [', * * * *', 'minute', []],
  ['* * * JAN,mar-Apr *', 'month', [1, 3, 4]],
  ['* * * nov/1 *', 'month', [11, 12]],
  ['* * * * Sun-tue', 'dayOfWeek', [0, 1, 2]],
  ['* * * * ?', 'dayOfWeek', [0, 1, 2, 3, 4, 5, 6], true],
  ['* * * * */1', 'dayOfWeek', [0, 1, 2, 3, 4, 5, 6], true],
  ['* * * * */2', 'dayOfWeek', [0, 2, 4, 6], false],
  ['* * * * 1,*', 'dayOfWeek', [0, 1, 2, 3, 4, 5, 6], true],
  ['* * * * *-7-9', 'dayOfWeek', [0, 1, 2, 3, 4, 5, 6], true],
  ['* * * * 0-6', 'dayOfWeek', [0, 1, 2, 3, 4, 5, 6], false],
  ['@weekly', 'dayOfWeek', [0]],
  ['@annually', 'month', [1]],
  ['TZ=UTC \t @monthly \n', 'dayOfMonth', [1]],
  ['\u20035\u00a0*\t* * *\n', 'minute', [5]],
])('%s: %s', (text, field, values, any = false) => {
  const parsed = parseSchedule(text);
  const schedule = 'schedule' in parsed ? parsed.schedule : undefined;
  expect(schedule).toMatchObject({ kind: 'calendar', fields: { [field]: { values: new Set(values), any } } });
});

test.each([
  ['0 9 * * *', 'local'],
  ['TZ=Local 0 9 * * *', 'local'],
  ['TZ= 0 9 * * *', 'UTC'],
  ['CRON_TZ=Asia/Tokyo @daily', 'Asia/Tokyo'],
])('%s has the time zone %s', (text, zone) => {
  expect(parseSchedule(text)).toMatchObject({ schedule: { zone } });
});

test.each([
  ['@every 1h30m', 5_400n],
  ['@every 1.9s', 1n],
  ['@every 1ms', 1n],
  ['@every -1h', 1n],
  ['TZ=Asia/Tokyo @every 2s', 2n],
])('%s', (text, seconds) => {
  expect(parseSchedule(text)).toEqual({ schedule: { kind: 'interval', interval: seconds * 1_000_000_000n } });
});

describe('problems', () => {
  test.each<[text: string, code: string, fragment: string, more?: object]>([
    ['', 'empty', ''],
    [' ', 'field-count', ' ', { found: 0 }],
    ['0 0 9 * * *', 'field-count', '0 0 9 * * *', { found: 6 }],
    ['cron_tz=UTC 0 9 * * *', 'field-count', 'cron_tz=UTC 0 9 * * *', { found: 6 }],
    ['TZ=UTC TZ=UTC 0 9 * * *', 'field-count', 'TZ=UTC 0 9 * * *', { found: 6 }],
    ['TZ=UTC', 'zone-alone', 'TZ=UTC'],
    ['CRON_TZ=\t', 'zone-alone', 'CRON_TZ=\t'],
    ['TZ=UTC ', 'field-count', '', { found: 0 }],
    ['TZ=CST 0 9 * * *', 'zone-unknown', 'CST'],
    ['TZ=UTC\t0 9 * * *', 'zone-unknown', 'UTC\t0'],
    ['@Daily', 'descriptor-unknown', '@Daily'],
    ['@daily ', 'descriptor-unknown', '@daily '],
    ['@every', 'descriptor-unknown', '@every'],
    ['@toString', 'descriptor-unknown', '@toString'],
    ['@every 1d', 'interval-invalid', '1d', { problem: { code: 'unknown-unit', fragment: 'd' } }],
    ['x 9 * * *', 'not-a-number', 'x', { field: 'minute' }],
    ['-1 9 * * *', 'not-a-number', '', { field: 'minute' }],
    ['0 9 */ * *', 'not-a-number', '', { field: 'dayOfMonth' }],
    ['0 jan * * *', 'not-a-number', 'jan', { field: 'hour' }],
    ['0 9 * january *', 'not-a-number', 'january', { field: 'month' }],
    ['99999999999999999999 9 * * *', 'not-a-number', '99999999999999999999', { field: 'minute' }],
    ['0 9 */-5 * *', 'step-negative', '-5', { field: 'dayOfMonth' }],
    ['0 9 */-0 * *', 'step-zero', '*/-0', { field: 'dayOfMonth' }],
    ['0 */0 * * *', 'step-zero', '*/0', { field: 'hour' }],
    ['1-2-3 * * * *', 'too-many-hyphens', '1-2-3', { field: 'minute' }],
    ['1/2/x * * * *', 'too-many-slashes', '1/2/x', { field: 'minute' }],
    ['0 0 0-5 * *', 'below-minimum', '0-5', { field: 'dayOfMonth' }],
    ['0 0 1,32 * *', 'above-maximum', '32', { field: 'dayOfMonth' }],
    ['0 0 * * 7', 'above-maximum', '7', { field: 'dayOfWeek' }],
    ['0 22-6 * * *', 'range-backwards', '22-6', { field: 'hour' }],
    // Only the first error is reported.
    ['60 24 * * *', 'above-maximum', '60', { field: 'minute' }],
    ['70-65/0 * * * *', 'above-maximum', '70-65/0', { field: 'minute' }],
  ])('“%s”: %s', (text, code, fragment, more = {}) => {
    expect(parseSchedule(text)).toEqual({ problem: { code, fragment, ...more } });
  });
});

const word = fc.oneof(
  fc.constantFrom(
    '*',
    '?',
    '*/5',
    '1-5',
    'mon',
    '',
    ',',
    '/',
    '-',
    'TZ=',
    'TZ=UTC',
    'CRON_TZ=Asia/Tokyo',
    '@daily',
    '@every',
  ),
  fc.constantFrom('0', '7', '31', '2', '*/-1', '9'.repeat(25), '5/2', '1d', '-', '周一', '1-2-3'),
);

test('reads any text, and a valid schedule has values within bounds and at most one next time', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), fc.constantFrom(' ', '', '\t'), (words, blank) => {
      const parsed = parseSchedule(words.join(blank));
      if ('problem' in parsed) return;
      const { schedule } = parsed;
      const from = 1_767_225_600_000_000_000n;
      expect(nextActivation(schedule, from) ?? from + 1n).toBeGreaterThan(from);
      if (schedule.kind === 'interval') return;
      for (const field of SCHEDULE_FIELDS) {
        const { min, max } = FIELD_BOUNDS[field];
        expect([...schedule.fields[field].values].every((value) => value >= min && value <= max)).toBe(true);
      }
    }),
  );
});
