import type { CalendarSchedule } from './schedule.js';

/** February with a leap day, which occurs within the five years that the search for the next activation covers. */
const DAYS_IN_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a schedule is never due: it asks for days such as 30 February, or has a field that contains only commas. */
export function isNeverDue({ fields }: CalendarSchedule): boolean {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = fields;
  if (minute.values.size === 0 || hour.values.size === 0 || month.values.size === 0) return true;
  const hasDate = [...month.values].some((number) =>
    [...dayOfMonth.values].some((day) => day <= (DAYS_IN_MONTHS[number - 1] ?? 0)),
  );
  const hasWeekday = dayOfWeek.values.size > 0;
  return dayOfMonth.any || dayOfWeek.any ? !hasDate || !hasWeekday : !hasDate && !hasWeekday;
}
