import { NANOSECONDS_PER_SECOND } from './instant.js';
import type { CalendarSchedule } from './schedule.js';

const MINUTES_PER_DAY = 24 * 60;
const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 31;
const MONTHS = 12;

/**
 * The longest time between two activations, in nanoseconds, of a schedule that repeats every week; undefined for other
 * schedules. Ignores days on which clocks change.
 */
export function longestGap({ fields }: CalendarSchedule): bigint | undefined {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = fields;
  if (month.values.size < MONTHS || dayOfMonth.values.size < DAYS_PER_MONTH) return undefined;
  const days = dayOfMonth.any || dayOfWeek.any ? sorted(dayOfWeek.values) : [...Array(DAYS_PER_WEEK).keys()];
  const minutes = sorted(hour.values).flatMap((h) => sorted(minute.values).map((m) => h * 60 + m));
  const first = minutes[0];
  const last = minutes.at(-1);
  if (days.length === 0 || first === undefined || last === undefined) return undefined;
  const withinDay = gaps(minutes).reduce((longest, gap) => Math.max(longest, gap), 0);
  const daysBetween = Math.max(...gaps([...days, (days[0] ?? 0) + DAYS_PER_WEEK]));
  const overNight = daysBetween * MINUTES_PER_DAY - last + first;
  return BigInt(Math.max(withinDay, overNight) * 60) * NANOSECONDS_PER_SECOND;
}

function sorted(values: ReadonlySet<number>): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function gaps(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? 0));
}
