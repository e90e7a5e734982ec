import { expect, test } from 'vitest';
import { instantOf } from '../../../../core/src/go/time/instant.js';
import { containsTime } from '../../../../core/src/manager/alertmanager/time-intervals.js';
import { factsOf } from './facts-of.js';

function contains(interval: string, time: string): boolean | undefined {
  const [named] = factsOf(`time_intervals: [{name: n, time_intervals: [${interval}]}]\n`).timeIntervals.items;
  if (!named) throw new Error('unreadable');
  return containsTime(named, instantOf(new Date(time)));
}

test.each<[interval: string, time: string, contains: boolean | undefined]>([
  ['{}', '2026-03-02T00:00:00Z', true],
  ['', '2026-03-02T00:00:00Z', false],
  ['{times: [{start_time: "09:00", end_time: "17:00"}]}', '2026-03-02T09:00:00Z', true],
  ['{times: [{start_time: "09:00", end_time: "17:00"}]}', '2026-03-02T16:59:59Z', true],
  ['{times: [{start_time: "09:00", end_time: "17:00"}]}', '2026-03-02T17:00:00Z', false],
  ['{times: [{start_time: "22:00", end_time: "24:00"}]}', '2026-03-02T23:59:59Z', true],
  // 01:30 UTC is 09:30 in Shanghai, and on Sunday 20:00 UTC it is Monday there
  ['{times: [{start_time: "09:00", end_time: "10:00"}], location: Asia/Shanghai}', '2026-03-02T01:30:00Z', true],
  ['{weekdays: [monday], location: Asia/Shanghai}', '2026-03-01T20:00:00Z', true],
  ['{weekdays: [monday]}', '2026-03-01T20:00:00Z', false],
  ['{weekdays: ["sunday:tuesday", friday]}', '2026-03-03T00:00:00Z', true],
  ['{weekdays: ["sunday:tuesday", friday]}', '2026-03-05T00:00:00Z', false],
  ['{days_of_month: ["-1"]}', '2026-02-28T00:00:00Z', true],
  ['{days_of_month: ["-1"]}', '2028-02-28T00:00:00Z', false],
  ['{days_of_month: ["31"]}', '2026-02-28T00:00:00Z', false],
  ['{days_of_month: ["27:31"]}', '2026-02-28T00:00:00Z', true],
  ['{days_of_month: ["-31:-27"]}', '2026-02-01T00:00:00Z', true],
  ['{months: ["december", "1:2"]}', '2026-02-01T00:00:00Z', true],
  ['{months: ["december", "1:2"]}', '2026-03-01T00:00:00Z', false],
  ['{years: ["2025:2027"], months: [march], weekdays: [sunday]}', '2026-03-01T00:00:00Z', true],
  ['{years: ["2027"], months: [march], weekdays: [sunday]}', '2026-03-01T00:00:00Z', false],
  // Europe/Berlin has summer time since 01:00 UTC of this day
  ['{times: [{start_time: "03:00", end_time: "04:00"}], location: Europe/Berlin}', '2026-03-29T01:30:00Z', true],
  ['{weekdays: ["${DAY}"]}', '2026-03-01T00:00:00Z', undefined],
  ['{weekdays: ["${DAY}"], years: ["2025"]}', '2026-03-01T00:00:00Z', false],
  ['{weekdays: ["${DAY}", sunday]}', '2026-03-01T00:00:00Z', true],
  ['{weekdays: [sunday], location: Local}', '2026-03-01T00:00:00Z', undefined],
  ['{location: Local}', '2026-03-01T00:00:00Z', true],
])('%s at %s: %s', (interval, time, expected) => {
  expect(contains(interval, time)).toBe(expected);
});
