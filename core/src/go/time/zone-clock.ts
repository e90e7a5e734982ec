/** A time on a clock on the wall; all but `year` may lie outside their range and count on from there. */
export interface WallTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What clocks of one time zone show. Moments are whole seconds since the beginning of 1970 in UTC. */
export interface ZoneClock {
  /** @param seconds within what `Date` can hold */
  wallTime(seconds: number): WallTime;
  /**
   * The moment at which the clock shows a time. Where clocks are put forward or back, that of Go's `time.Date`, which
   * tries the offset that holds when UTC shows this time, and then the one that holds at the moment so found.
   */
  secondsAt(time: WallTime): number;
}

/** @param zone a name that `Intl` knows */
export function zoneClock(zone: string): ZoneClock {
  const offsetAt = zone === 'UTC' ? () => 0 : zoneOffsets(zone);
  return {
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

/** The moment at which clocks of UTC show a time, in seconds since the beginning of 1970. */
export function utcSeconds({ year, month, day, hour, minute, second }: WallTime): number {
  // Date.UTC takes years below 100 for those of the twentieth century
  return new Date(0).setUTCFullYear(year, month - 1, day) / 1000 + (hour * 60 + minute) * 60 + second;
}

/** How far the zone's clocks are ahead of UTC, in seconds. */
function zoneOffsets(timeZone: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (seconds) => {
    const [, sign, ...parts] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(seconds * 1000)) ?? [];
    const [hours = 0, minutes = 0, rest = 0] = parts.map((part) => Number(part ?? 0));
    return (sign === '-' ? -1 : 1) * ((hours * 60 + minutes) * 60 + rest);
  };
}
