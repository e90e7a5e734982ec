import { isNeverDue } from '../../../go/time/never-due.js';
import { parseGoDuration } from '../../../go/time/parse-go-duration.js';
import { parseSchedule } from '../../../go/time/parse-schedule.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { isOff } from '../is-off.js';
import type { Report, Rule } from '../rule.js';

export const silenceNeverActive: Rule = {
  meta: {
    id: 'silence-never-active',
    family: 'runtime',
    severity: 'warning',
    summary: 'A Silence is never active: its schedule never occurs, or it ends as soon as it begins.',
    fixes: 'none',
  },
  visit: {
    silence(place, report) {
      const duration = presentMember(place, 'duration');
      // a silence without one does not end
      if (isOff(place) || !duration) return;
      const length = parseGoDuration(stringAt(duration) ?? '');
      if ('problem' in length) return;
      const schedule = presentMember(place, 'schedule');
      if (schedule && stringAt(schedule) !== '') checkSchedule(schedule, duration, length.nanoseconds, report);
      else if (presentMember(place, 'startsAt') && length.nanoseconds <= 0n)
        report({ place: duration, message: noTime() });
    },
  },
};

function checkSchedule(schedule: Place, duration: Place, length: bigint, report: Report): void {
  const parsed = parseSchedule(stringAt(schedule) ?? '');
  if ('problem' in parsed) return;
  if (parsed.schedule.kind === 'calendar' && isNeverDue(parsed.schedule))
    report({
      place: schedule,
      message: phrase('This schedule never occurs because the day does not exist, so the silence mutes nothing.'),
    });
  // An interval starts over at every check, so it is not determined whether it mutes for no time.
  else if (length === 0n && parsed.schedule.kind === 'calendar') report({ place: duration, message: noTime() });
}

function noTime(): Phrase {
  return phrase('This silence ends as soon as it begins, so it mutes nothing. Make the duration longer.');
}
