import type { Instant } from '../../go/time/instant.js';
import { nextActivation } from '../../go/time/next-activation.js';
import { parseGoDuration } from '../../go/time/parse-go-duration.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import { parseSchedule } from '../../go/time/parse-schedule.js';
import type { SilenceTimes } from '../../model/facts.js';

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
