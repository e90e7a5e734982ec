import type { DescribeCron } from '../../go/time/describe-cron.js';
import { parseSchedule, scheduleFields } from '../../go/time/parse-schedule.js';
import { LOCAL_ZONE } from '../../go/time/schedule.js';
import type { SilenceTimes } from '../../model/facts.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { isUndetermined } from './is-undetermined.js';

/**
 * Describes when a Silence mutes.
 *
 * @param localZone the time zone of schedules that name none
 */
export function describeSilenceTimes(
  { enabled, schedule = '', startsAt, duration }: SilenceTimes,
  describeCron: DescribeCron,
  localZone = 'UTC',
): Phrase {
  if (enabled === false) return phrase('Never: it is disabled.');
  if (schedule === '') {
    if (startsAt === undefined) return phrase('Always');
    return duration === undefined
      ? phrase('From {start} on', { start: startsAt })
      : phrase('From {start}, for {duration}', { start: startsAt, duration });
  }
  const parsed = parseSchedule(schedule);
  if ('problem' in parsed) return phrase('{schedule} cannot be read', { schedule });
  if (isUndetermined({ enabled, schedule, duration }))
    return phrase('Not determined: the interval of {schedule} starts over at every check, for less than a second', {
      schedule,
    });
  if (parsed.schedule.kind === 'interval')
    return phrase('Always: the interval of {schedule} starts over at every check', { schedule });
  if (duration === undefined) return phrase('Always: a schedule without a duration never ends');
  const fields = scheduleFields(schedule);
  return phrase('{times} ({zone}), for {duration}', {
    times: describeCron(fields) ?? fields,
    zone: parsed.schedule.zone === LOCAL_ZONE ? localZone : parsed.schedule.zone,
    duration,
  });
}
