import type { Instant } from './instant.js';
import { nextActivation } from './next-activation.js';
import { parseGoDuration } from './parse-go-duration.js';
import { parseKubernetesTime } from './parse-kubernetes-time.js';
import { parseSchedule } from './parse-schedule.js';

/** The fields of a Silence's `spec` that determine when it mutes. */
export interface SilenceTimes {
  readonly enabled?: boolean | undefined;
  readonly schedule?: string | undefined;
  /** In RFC 3339. */
  readonly startsAt?: string | undefined;
  /** A Go duration. */
  readonly duration?: string | undefined;
}

/**
 * Whether a Silence mutes at a moment (notification-manager 2.6). A Silence with a schedule mutes when the next
 * activation after now differs from the next activation after a `duration` ago. So `@every` is always active, unless
 * the duration is zero. Undefined when the manager cannot read the duration or the time, or crashes on the schedule.
 */
export function isSilenceActive(
  { enabled, schedule, startsAt, duration }: SilenceTimes,
  at: Instant,
  localZone?: string,
): boolean | undefined {
  const length = duration === undefined ? undefined : nanosecondsOf(duration);
  const start = startsAt === undefined ? undefined : parseKubernetesTime(startsAt);
  if (length === null || (startsAt !== undefined && start === undefined)) return undefined;
  if (enabled === false) return false;
  if (schedule !== undefined && schedule !== '') {
    if (length === undefined) return true;
    const parsed = parseSchedule(schedule);
    if ('problem' in parsed) return undefined;
    const next = (from: Instant) => nextActivation(parsed.schedule, from, localZone);
    return next(at) !== next(at - length);
  }
  if (start === undefined) return true;
  return start <= at && (length === undefined || at < start + length);
}

function nanosecondsOf(duration: string): bigint | null {
  const parsed = parseGoDuration(duration);
  return 'problem' in parsed ? null : parsed.nanoseconds;
}
