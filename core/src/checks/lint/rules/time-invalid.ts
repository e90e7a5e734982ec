import { isDateTimeFormat } from '../../../go/time/is-date-time-format.js';
import { parseKubernetesTime } from '../../../go/time/parse-kubernetes-time.js';
import { phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const timeInvalid: Rule = {
  meta: {
    id: 'time-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'A time is not in Kubernetes’ format: RFC 3339 with capital T and Z.',
    fixes: 'safe',
  },
  visit: {
    time(place, report, { roles }) {
      const text = stringAt(place);
      if (text === undefined || parseKubernetesTime(text) !== undefined) return;
      // in the spec, the schema's format already reports a text that is not a time
      const inSpec = roles.includes('silence');
      if (inSpec && !isDateTimeFormat(text)) return;
      const upper = text.toUpperCase();
      report({
        place,
        message: phrase('{who} cannot decode this time. Write it like {utc} or {offset}, with capital `T` and `Z`.', {
          who: inSpec ? phrase('The webhook') : phrase('The API server'),
          utc: phrase('`{name}`', { name: '2026-01-31T08:00:00Z' }),
          offset: phrase('`{name}`', { name: '2026-01-31T08:00:00+08:00' }),
        }),
        fixes:
          parseKubernetesTime(upper) === undefined
            ? []
            : [
                {
                  title: phrase('Write `{value}`', { value: upper }),
                  edits: [replaceValue(place, quoteScalar(upper))],
                },
              ],
      });
    },
  },
};
