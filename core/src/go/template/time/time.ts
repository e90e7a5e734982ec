/** The zone of a time: UTC, the local zone of the process, or an offset from UTC without a name. */
export type Zone = 'utc' | 'local' | { readonly offset: number };

/** The local zone of the process. */
export interface LocalZone {
  /** Its offset from UTC in seconds, and its abbreviation. @param seconds since 1970 */
  at(seconds: number): { readonly offset: number; readonly name: string };
}

/** Go's `time.Time`, without the monotonic part, which never reaches a template. */
export interface Time {
  /** Whole seconds since 1970; negative before. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nanoseconds: number;
  readonly zone: Zone;
  /** The local zone of the process that has this time; default: UTC. */
  readonly local?: LocalZone;
}

/** The first moment of the year 1, which is Go's zero value of a time. */
export const ZERO_TIME: Time = { seconds: -62_135_596_800, nanoseconds: 0, zone: 'utc' };

/** Seconds east of UTC. */
export function offsetOf({ zone, local, seconds }: Time): number {
  if (zone === 'local') return local?.at(seconds).offset ?? 0;
  return zone === 'utc' ? 0 : zone.offset;
}

/** The abbreviation of the time's zone; undefined: it has only an offset. */
export function zoneNameOf({ zone, local, seconds }: Time): string | undefined {
  if (zone === 'local') return local?.at(seconds).name ?? 'UTC';
  return zone === 'utc' ? 'UTC' : undefined;
}

export interface Clock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0: Sunday. */
  readonly weekday: number;
  /** From 1. */
  readonly yearDay: number;
}

const DAY = 86_400;

/** The date and time of day in the time's zone. */
export function clockOf(time: Time): Clock {
  const local = time.seconds + offsetOf(time);
  const days = Math.floor(local / DAY);
  const inDay = local - days * DAY;
  const { year, month, day } = dateOf(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(inDay / 3600),
    minute: Math.floor(inDay / 60) % 60,
    second: inDay % 60,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: days - daysOf(year, 1, 1) + 1,
  };
}

/** The days from 1970 to a date. Months and days may exceed their ranges. */
export function daysOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const shifted = m < 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + day - 1;
}

function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Adds nanoseconds to a time. */
export function addNanoseconds(time: Time, nanoseconds: bigint): Time {
  const total = BigInt(time.nanoseconds) + nanoseconds;
  const rest = ((total % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  return { ...time, seconds: time.seconds + Number((total - rest) / 1_000_000_000n), nanoseconds: Number(rest) };
}

export function compareTimes(a: Time, b: Time): number {
  return Math.sign(a.seconds - b.seconds || a.nanoseconds - b.nanoseconds);
}
