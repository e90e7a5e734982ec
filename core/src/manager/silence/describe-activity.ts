import { type Instant, NANOSECONDS_PER_SECOND, splitInstant } from '../../go/time/instant.js';
import { nextActivation } from '../../go/time/next-activation.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import { parseSchedule } from '../../go/time/parse-schedule.js';
import { LOCAL_ZONE } from '../../go/time/schedule.js';
import { zoneClock } from '../../go/time/zone-clock.js';
import type { SilenceTimes } from '../../model/facts.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { isUndetermined } from './is-undetermined.js';
import { type SilencePeriod, silencePeriods } from './silence-periods.js';

/** Whether a Silence mutes at a moment, and what comes next. */
export interface Activity {
  readonly text: Phrase;
  /** When the text changes; undefined: never, or not within a day. */
  readonly changesAt: Instant | undefined;
}

const DAY = 24n * 3600n * NANOSECONDS_PER_SECOND;

/**
 * @param localZone the time zone of schedules that name none
 * @returns undefined when the manager cannot evaluate the times
 */
export function describeActivity(times: SilenceTimes, at: Instant, localZone = 'UTC'): Activity | undefined {
  if (times.enabled === false) return { text: phrase('disabled'), changesAt: undefined };
  if (isUndetermined(times)) return { text: phrase('not determined'), changesAt: undefined };
  const soon = at + DAY;
  const today = silencePeriods(times, at, soon, localZone);
  if (!today) return undefined;
  const [period] = today.periods.length > 0 ? today.periods : later(times, at, localZone);
  if (!period) return { text: phrase('no longer active'), changesAt: undefined };
  const { start, end } = period;
  if (start !== undefined && start > at)
    return {
      text: phrase('next active {start}', { start: showWallTime(start, zoneOf(times, localZone)) }),
      changesAt: start < soon ? start : undefined,
    };
  // A period that exceeds the search window may never end.
  if (end === undefined || end >= today.until) return { text: phrase('active now'), changesAt: undefined };
  return {
    text: phrase('active now, until {end}', { end: showWallTime(end, zoneOf(times, localZone)) }),
    changesAt: end,
  };
}

/** The next period that starts after a day or more. */
function later(times: SilenceTimes, at: Instant, localZone: string): readonly SilencePeriod[] {
  const { schedule = '', startsAt = '' } = times;
  const parsed = parseSchedule(schedule);
  const due = 'schedule' in parsed ? nextActivation(parsed.schedule, at, localZone) : parseKubernetesTime(startsAt);
  return due === undefined ? [] : (silencePeriods(times, at, due + 1n, localZone)?.periods ?? []);
}

function zoneOf({ schedule = '' }: SilenceTimes, localZone: string): string {
  const parsed = parseSchedule(schedule);
  const zone = 'schedule' in parsed && parsed.schedule.kind === 'calendar' ? parsed.schedule.zone : LOCAL_ZONE;
  return zone === LOCAL_ZONE ? localZone : zone;
}

/** A moment on the clock of a time zone, to the minute: `2026-03-02 22:00 Asia/Shanghai`. */
function showWallTime(instant: Instant, zone: string): string {
  const { year, month, day, hour, minute } = zoneClock(zone).wallTime(splitInstant(instant).seconds);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)} ${zone}`;
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
