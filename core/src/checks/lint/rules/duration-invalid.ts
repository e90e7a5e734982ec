import { describeDurationProblem } from '../../../go/time/describe-duration-problem.js';
import { parseGoDuration } from '../../../go/time/parse-go-duration.js';
import { suggestDuration } from '../../../go/time/suggest-duration.js';
import { phrase } from '../../../text/phrase.js';
import { replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const durationInvalid: Rule = {
  meta: {
    id: 'duration-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'A duration is not in Go’s format, such as 90m or 24h.',
    fixes: 'safe',
    reroutes: true,
  },
  visit: {
    goDuration(place, report, { roles }) {
      const text = stringAt(place);
      if (text === undefined) return;
      const parsed = parseGoDuration(text);
      if (!('problem' in parsed)) return;
      const reason = describeDurationProblem(parsed.problem);
      // the admission webhook decodes a Silence; the manager's own settings are read only by the manager itself
      const rejected = roles.includes('silence');
      const suggestion = suggestDuration(text);
      report({
        place,
        ...(!rejected && { family: 'runtime' as const }),
        message: rejected
          ? phrase('The cluster rejects this duration: {reason}.', { reason })
          : phrase(
              'The manager cannot parse this duration, so it never starts listening and nothing is sent: {reason}.',
              { reason },
            ),
        fixes:
          suggestion === undefined
            ? []
            : [
                {
                  title: phrase('Write `{value}`', { value: suggestion }),
                  edits: [replaceValue(place, suggestion)],
                },
              ],
      });
    },
  },
};
