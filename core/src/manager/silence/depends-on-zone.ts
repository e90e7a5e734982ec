import { parseSchedule } from '../../go/time/parse-schedule.js';
import { LOCAL_ZONE } from '../../go/time/schedule.js';
import type { SilenceTimes } from '../../model/facts.js';

/** Whether the manager's time zone determines when a Silence mutes: its schedule names no zone. */
export function dependsOnZone({ enabled, schedule = '', duration }: SilenceTimes): boolean {
  // Without a duration, a schedule mutes all the time.
  if (enabled === false || duration === undefined) return false;
  const parsed = parseSchedule(schedule);
  return 'schedule' in parsed && parsed.schedule.kind === 'calendar' && parsed.schedule.zone === LOCAL_ZONE;
}
