import { type Instant, NANOSECONDS_PER_SECOND, splitInstant } from './instant.js';
import { type CalendarSchedule, LOCAL_ZONE, type Schedule } from './schedule.js';
import { utcSeconds, type WallTime, type ZoneClock, zoneClock } from './zone-clock.js';

/** The range of `Date`, minus the five years that a search may cover and a margin for time zones; in seconds. */
const FARTHEST = 8.6e12 - 200_000_000;

/**
 * When a schedule is due next, strictly after a moment. This is the search of robfig/cron 3, so it treats days without
 * midnight and repeated hours the same way. Undefined when the schedule is not due within five years.
 *
 * @param localZone the time zone of a schedule that names none; a name that `Intl` knows
 */
export function nextActivation(schedule: Schedule, from: Instant, localZone = 'UTC'): Instant | undefined {
  const { seconds, nanoseconds } = splitInstant(from);
  if (schedule.kind === 'interval') return from + schedule.interval - nanoseconds;
  if (Math.abs(seconds) > FARTHEST) return undefined;
  const { minute, hour, month } = schedule.fields;
  // Without any value, the search would try five years of minutes and find nothing.
  if (minute.values.size === 0 || hour.values.size === 0 || month.values.size === 0) return undefined;
  const clock = zoneClock(schedule.zone === LOCAL_ZONE ? localZone : schedule.zone);
  const next = search(schedule.fields, clock, seconds + 1);
  return next === undefined ? undefined : BigInt(next) * NANOSECONDS_PER_SECOND;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The position of the search. `advanced`: the smaller parts of the time are already at their beginning. */
interface Cursor {
  seconds: number;
  advanced: boolean;
}

type Fields = CalendarSchedule['fields'];

/** Steps forward by months, days, hours, minutes and seconds, and starts over when one of them wraps around. */
function search(fields: Fields, clock: ZoneClock, start: number): number | undefined {
  const cursor: Cursor = { seconds: start, advanced: false };
  const lastYear = clock.wallTime(start).year + 5;
  while (clock.wallTime(cursor.seconds).year <= lastYear) {
    if (
      stepMonths(fields, clock, cursor) &&
      stepDays(fields, clock, cursor) &&
      stepTime(clock, cursor, 'hour', HOUR, (hour) => fields.hour.values.has(hour)) &&
      stepTime(clock, cursor, 'minute', MINUTE, (minute) => fields.minute.values.has(minute)) &&
      stepTime(clock, cursor, 'second', 1, (second) => second === 0)
    )
      return cursor.seconds;
  }
  return undefined;
}

/** @returns false when it wrapped around to a new year */
function stepMonths({ month: { values } }: Fields, clock: ZoneClock, cursor: Cursor): boolean {
  let time = clock.wallTime(cursor.seconds);
  while (!values.has(time.month)) {
    if (!cursor.advanced) moveTo(clock, cursor, { ...time, day: 1, hour: 0, minute: 0, second: 0 });
    time = clock.wallTime(cursor.seconds);
    moveTo(clock, cursor, { ...time, month: time.month + 1 });
    time = clock.wallTime(cursor.seconds);
    if (time.month === 1) return false;
  }
  return true;
}

/** @returns false when it wrapped around to a new month */
function stepDays(fields: Fields, clock: ZoneClock, cursor: Cursor): boolean {
  let time = clock.wallTime(cursor.seconds);
  while (!isDue(fields, time)) {
    if (!cursor.advanced) moveTo(clock, cursor, { ...time, hour: 0, minute: 0, second: 0 });
    time = clock.wallTime(cursor.seconds);
    moveTo(clock, cursor, { ...time, day: time.day + 1 });
    time = clock.wallTime(cursor.seconds);
    // On a day without midnight, the result is an hour off in either direction.
    if (time.hour !== 0) cursor.seconds += (time.hour > 12 ? 24 - time.hour : -time.hour) * HOUR;
    time = clock.wallTime(cursor.seconds);
    if (time.day === 1) return false;
  }
  return true;
}

/** @returns false when it wrapped around to a new day, hour or minute */
function stepTime(
  clock: ZoneClock,
  cursor: Cursor,
  part: 'hour' | 'minute' | 'second',
  length: number,
  fits: (value: number) => boolean,
): boolean {
  let time = clock.wallTime(cursor.seconds);
  while (!fits(time[part])) {
    if (!cursor.advanced) {
      if (part === 'hour') moveTo(clock, cursor, { ...time, minute: 0, second: 0 });
      // Go truncates in UTC.
      else cursor.seconds = Math.floor(cursor.seconds / length) * length;
      cursor.advanced = true;
    }
    cursor.seconds += length;
    time = clock.wallTime(cursor.seconds);
    if (time[part] === 0) return false;
  }
  return true;
}

function moveTo(clock: ZoneClock, cursor: Cursor, time: WallTime): void {
  cursor.seconds = clock.secondsAt(time);
  cursor.advanced = true;
}

/** If both day fields are restricted, a day that matches either field is due. */
function isDue({ dayOfMonth, dayOfWeek }: Fields, time: WallTime): boolean {
  const inMonth = dayOfMonth.values.has(time.day);
  const inWeek = dayOfWeek.values.has(new Date(utcSeconds(time) * 1000).getUTCDay());
  return dayOfMonth.any || dayOfWeek.any ? inMonth && inWeek : inMonth || inWeek;
}
