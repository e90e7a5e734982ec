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
    summary: 'A schedule is invalid. It must be five cron fields, or a word such as @daily.',
    fixes: 'mixed',
    reroutes: true,
  },
  visit: {
    schedule(place, report) {
      const text = stringAt(place);
      // an empty one counts as missing
      if (text === undefined || text === '') return;
      const parsed = parseSchedule(text);
      if (!('problem' in parsed)) return;
      const reason = describeScheduleProblem(parsed.problem);
      const suggestion = suggestSchedule(text);
      report({
        place,
        message:
          parsed.problem.code === 'zone-alone'
            ? phrase(
                'The admission webhook crashes on this schedule (HTTP 500), so the cluster rejects the object. {reason}',
                { reason },
              )
            : phrase('The cluster rejects this schedule. {reason}', { reason }),
        fixes:
          suggestion === undefined
            ? []
            : [
                {
                  title: phrase('Write `{value}`', { value: suggestion }),
                  edits: [replaceValue(place, quoteScalar(suggestion))],
                  preferred: parsed.problem.code !== 'field-count',
                  safe: parsed.problem.code !== 'field-count',
                },
              ],
      });
    },
  },
};
