import { NANOSECONDS_PER_SECOND } from '../../../go/time/instant.js';
import { longestGap } from '../../../go/time/longest-gap.js';
import { parseGoDuration } from '../../../go/time/parse-go-duration.js';
import { parseSchedule } from '../../../go/time/parse-schedule.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { isOff } from '../is-off.js';
import type { Rule } from '../rule.js';

export const silenceAlwaysActive: Rule = {
  meta: {
    id: 'silence-always-active',
    family: 'runtime',
    severity: 'warning',
    summary: 'A Silence is meant to be temporary but is always active.',
    fixes: 'none',
  },
  visit: {
    silence(place, report) {
      if (isOff(place)) return;
      const duration = presentMember(place, 'duration');
      const schedule = presentMember(place, 'schedule');
      if (schedule && stringAt(schedule) !== '') {
        const message = whyAlways(schedule, duration);
        if (message) report({ place: schedule, message, ...(!duration && { lacks: place }) });
      } else if (duration && !presentMember(place, 'startsAt'))
        report({
          place: duration,
          lacks: place,
          mark: 'key',
          message: phrase(
            'A duration applies only together with `startsAt` or `schedule`, so this silence never ends. Set when it begins.',
          ),
        });
    },
  },
};

function whyAlways(schedule: Place, duration: Place | undefined): Phrase | undefined {
  const parsed = parseSchedule(stringAt(schedule) ?? '');
  if ('problem' in parsed) return undefined;
  if (!duration)
    return phrase('With a schedule but no `duration` this silence is always active. Set how long it lasts each time.');
  const length = parseGoDuration(stringAt(duration) ?? '');
  if ('problem' in length) return undefined;
  const nanoseconds = length.nanoseconds < 0n ? -length.nanoseconds : length.nanoseconds;
  if (parsed.schedule.kind === 'interval')
    return nanoseconds < NANOSECONDS_PER_SECOND
      ? undefined
      : phrase(
          'With `@every` this silence is always active, whatever its duration, because the manager counts from the time of the check. Use five cron fields, such as `0 * * * *`.',
        );
  const gap = longestGap(parsed.schedule);
  return gap === undefined || nanoseconds < gap
    ? undefined
    : phrase(
        'This silence is always active: its duration is at least as long as the interval of its schedule. Make it shorter.',
      );
}
