/** When something happens again and again. */
export type Schedule = IntervalSchedule | CalendarSchedule;

/** `@every`: this long after whatever moment is asked about, in nanoseconds: whole seconds, at least one. */
export interface IntervalSchedule {
  readonly kind: 'interval';
  readonly interval: bigint;
}

/** Five cron fields. */
export interface CalendarSchedule {
  readonly kind: 'calendar';
  /** The time zone, a name that `Intl` knows; `local` is that of the machine. */
  readonly zone: string;
  readonly fields: Readonly<Record<ScheduleField, FieldValues>>;
}

export const LOCAL_ZONE = 'local';

/** In the order in which they are written. */
export const SCHEDULE_FIELDS = ['minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek'] as const;
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

export interface FieldValues {
  /** Months from 1, days of the week from Sunday, 0. Empty for a field of nothing but commas. */
  readonly values: ReadonlySet<number>;
  /** It says `*` or `?`, without a step: of the two fields of days, the other one decides. */
  readonly any: boolean;
}
