import { NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import { parseGoDuration } from '../../go/time/parse-go-duration.js';
import { parseSchedule } from '../../go/time/parse-schedule.js';
import type { SilenceTimes } from '../../model/facts.js';

/**
 * Whether it depends on the fraction of a second at which the manager looks if a Silence mutes: an interval starts over at
 * every look, and is counted from full seconds, so a duration of less than a second makes the difference or does not
 * (notification-manager 2.6).
 */
export function isUndetermined({ enabled, schedule = '', duration }: SilenceTimes): boolean {
  if (enabled === false || duration === undefined || schedule === '') return false;
  const length = parseGoDuration(duration);
  const parsed = parseSchedule(schedule);
  if ('problem' in length || 'problem' in parsed || parsed.schedule.kind !== 'interval') return false;
  return length.nanoseconds > -NANOSECONDS_PER_SECOND && length.nanoseconds < NANOSECONDS_PER_SECOND;
}
