import type { Instant } from './instant.js';
import { nextActivation } from './next-activation.js';
import { parseGoDuration } from './parse-go-duration.js';
import { parseKubernetesTime } from './parse-kubernetes-time.js';
import { parseSchedule } from './parse-schedule.js';

/** What says when a Silence mutes, as its `spec` writes it. */
export interface SilenceTimes {
  readonly enabled?: boolean | undefined;
  readonly schedule?: string | undefined;
  /** In RFC 3339. */
  readonly startsAt?: string | undefined;
  /** A Go duration. */
  readonly duration?: string | undefined;
}

/**
 * Whether a Silence mutes at a moment (notification-manager 2.6). With a schedule: when looking from now and looking
 * from a `duration` earlier, the next time is not the same; so `@every` is always active, unless the duration is
 * nothing. Undefined where the manager cannot say: it cannot read the duration or the time, or crashes at the schedule.
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
