import { dateOf, type Instant, NANOSECONDS_PER_SECOND, splitInstant } from './instant.js';
import { parseKubernetesTime } from './parse-kubernetes-time.js';
import { type WallTime, zoneClock } from './zone-clock.js';

const LOCAL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/;

/**
 * Reads a time as a clock of a zone shows it: `2026-03-02T10:00`, with or without seconds.
 * @returns `skipped` for a time that the clock never shows, because it is put forward; undefined for any other text
 */
export function parseLocalTime(text: string, zone: string): Instant | 'skipped' | undefined {
  const [, date, time, seconds = ':00'] = LOCAL.exec(text) ?? [];
  const shown = date === undefined ? undefined : parseKubernetesTime(`${date}T${time}${seconds}Z`);
  if (shown === undefined) return undefined;
  const wall = wallTimeOf(dateOf(shown));
  const clock = zoneClock(zone);
  const moment = clock.secondsAt(wall);
  if (JSON.stringify(clock.wallTime(moment)) !== JSON.stringify(wall)) return 'skipped';
  return BigInt(moment) * NANOSECONDS_PER_SECOND + splitInstant(shown).nanoseconds;
}

function wallTimeOf(date: Date): WallTime {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
