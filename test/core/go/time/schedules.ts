import fc from 'fast-check';
import { type Instant, instantOf } from '../../../../core/src/go/time/instant.js';
import { parseSchedule } from '../../../../core/src/go/time/parse-schedule.js';
import type { CalendarSchedule, Schedule } from '../../../../core/src/go/time/schedule.js';

/** Throws for an invalid schedule, which is a mistake in the test. */
export function scheduleOf(text: string): Schedule {
  const parsed = parseSchedule(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem.code}`);
  return parsed.schedule;
}

export function calendarOf(text: string): CalendarSchedule {
  const schedule = scheduleOf(text);
  if (schedule.kind !== 'calendar') throw new Error(`${text}: ${schedule.kind}`);
  return schedule;
}

export function at(time: string): Instant {
  return instantOf(new Date(time));
}

const field = (min: number, max: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min: 2, max }).map((step) => `*/${step}`),
    fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((values) => values.join(',')),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
  );

/** Schedules of every kind, in UTC. */
export const anySchedule = fc
  .tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6))
  .map((fields) => fields.join(' '));

/** Schedules that repeat every week. */
export const weeklySchedule = fc
  .tuple(field(0, 59), field(0, 23), fc.constantFrom('*', '1-31'), fc.constantFrom('*', '1-12'), field(0, 6))
  .map((fields) => fields.join(' '));

export const moment = fc
  .integer({ min: Date.UTC(2024, 0) / 1000, max: Date.UTC(2032, 0) / 1000 })
  .map((seconds) => BigInt(seconds) * 1_000_000_000n);
