import { parseGoDuration } from '../../go/time/parse-go-duration.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import { parseSchedule } from '../../go/time/parse-schedule.js';
import type { SilenceTimes } from '../../model/facts.js';
import { isUndetermined } from './is-undetermined.js';

/** Whether a Silence mutes without an end, always or from its start on (notification-manager 2.6). */
export function neverEnds(times: SilenceTimes): boolean {
  const { enabled, schedule = '', startsAt, duration } = times;
  if (enabled === false || (startsAt !== undefined && parseKubernetesTime(startsAt) === undefined)) return false;
  if (duration === undefined) return true;
  const [length, parsed] = [parseGoDuration(duration), parseSchedule(schedule)];
  if (schedule === '' || 'problem' in length || 'problem' in parsed || isUndetermined(times)) return false;
  // an interval starts over at every look
  return parsed.schedule.kind === 'interval' && length.nanoseconds > 0n;
}
