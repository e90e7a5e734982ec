import { memoize } from '../../text/memoize.js';

/** The time on a wall clock. All parts except `year` may exceed their range and carry over. */
export interface WallTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The clock of one time zone. Moments are whole seconds since the beginning of 1970 in UTC. */
export interface ZoneClock {
  /** The offset from UTC in seconds; positive east of Greenwich. @param seconds within the range of `Date` */
  offsetAt(seconds: number): number;
  /** @param seconds within the range of `Date` */
  wallTime(seconds: number): WallTime;
  /**
   * The moment at which the clock shows a time. When clocks change, this follows Go's `time.Date`, which first tries
   * the offset at the moment when UTC shows this time, and then the offset at the resulting moment.
   */
  secondsAt(time: WallTime): number;
}

/** @param zone a name that `Intl` knows */
export function zoneClock(zone: string): ZoneClock {
  return clocks(zone);
}

/** `Intl` takes long to make a format, and every message needs the clock of its zone. */
const clocks = memoize(createClock);

function createClock(zone: string): ZoneClock {
  const offsetAt = zone === 'UTC' ? () => 0 : zoneOffsets(zone);
  return {
    offsetAt,
    wallTime(seconds) {
      const date = new Date((seconds + offsetAt(seconds)) * 1000);
      return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      };
    },
    secondsAt(time) {
      const seconds = utcSeconds(time);
      const offset = offsetAt(seconds);
      return offset === 0 ? seconds : seconds - offsetAt(seconds - offset);
    },
  };
}

/** The moment at which a UTC clock shows a time, in seconds since the beginning of 1970. */
export function utcSeconds({ year, month, day, hour, minute, second }: WallTime): number {
  // Date.UTC maps years below 100 to the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 1000 + (hour * 60 + minute) * 60 + second;
}

/** The offset of the zone from UTC, in seconds; positive east of Greenwich. */
function zoneOffsets(timeZone: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (seconds) => {
    const [, sign, ...parts] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(seconds * 1000)) ?? [];
    const [hours = 0, minutes = 0, rest = 0] = parts.map((part) => Number(part ?? 0));
    return (sign === '-' ? -1 : 1) * ((hours * 60 + minutes) * 60 + rest);
  };
}
