import { describeScheduleProblem } from '../../../go/time/describe-schedule-problem.js';
import { parseSchedule } from '../../../go/time/parse-schedule.js';
import { suggestSchedule } from '../../../go/time/suggest-schedule.js';
import { phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const scheduleInvalid: Rule = {
  meta: {
    id: 'schedule-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'A schedule is not one that the manager can read: five cron fields, or a word such as @daily.',
    fixable: true,
  },
  visit: {
    schedule(place, report) {
      const text = stringAt(place);
      // an empty one counts as none
      if (text === undefined || text === '') return;
      const parsed = parseSchedule(text);
      if (!('problem' in parsed)) return;
      const reason = describeScheduleProblem(parsed.problem);
      const suggestion = suggestSchedule(text);
      report({
        place,
        message:
          parsed.problem.code === 'zone-alone'
            ? phrase('The webhook crashes at this schedule (HTTP 500), so the cluster refuses it. {reason}', { reason })
            : phrase('The cluster refuses this schedule. {reason}', { reason }),
        fixes:
          suggestion === undefined
            ? []
            : [
                {
                  title: phrase('Write `{value}`', { value: suggestion }),
                  edits: [replaceValue(place, quoteScalar(suggestion))],
                  preferred: parsed.problem.code !== 'field-count',
                },
              ],
      });
    },
  },
};
