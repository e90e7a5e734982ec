/** When a recurring event happens. */
export type Schedule = IntervalSchedule | CalendarSchedule;

/** `@every`: due this long after any given moment. In nanoseconds, but whole seconds and at least one. */
export interface IntervalSchedule {
  readonly kind: 'interval';
  readonly interval: bigint;
}

/** Five cron fields. */
export interface CalendarSchedule {
  readonly kind: 'calendar';
  /** The time zone, a name that `Intl` knows; `local` is the zone of the machine. */
  readonly zone: string;
  readonly fields: Readonly<Record<ScheduleField, FieldValues>>;
}

export const LOCAL_ZONE = 'local';

/** In the order in which a schedule lists them. */
export const SCHEDULE_FIELDS = ['minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek'] as const;
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

export interface FieldValues {
  /** Months count from 1, days of the week from Sunday as 0. Empty for a field that contains only commas. */
  readonly values: ReadonlySet<number>;
  /** The field is `*` or `?`, without a step. For a day field this means that only the other day field decides. */
  readonly any: boolean;
}
