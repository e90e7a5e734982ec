import { isPlaceholder } from '../../../model/placeholder.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceValue } from '../../../yaml/edit.js';
import { items, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const MAINLAND = /^1\d{10}$/;
/** Numbers abroad have a hyphen behind the country's code (prometheus-webhook-dingtalk: FAQ). */
const ABROAD = /^\+(?!86)\d{1,4}-\d{4,14}$/;

/** A number that DingTalk does not know mentions nobody, and DingTalk answers that all is well. */
export const mentionMobile: Rule = {
  meta: {
    id: 'mention-mobile',
    family: 'runtime',
    severity: 'warning',
    summary: 'An item of atMobiles is no mobile number of the form that DingTalk takes, so nobody is mentioned.',
    fixable: true,
  },
  visit: {
    chatbot(chatbot, report) {
      const list = presentMember(chatbot, 'atMobiles');
      for (const place of list ? items(list) : []) {
        const problem = check(place);
        if (!problem) continue;
        const { message, instead } = problem;
        report({
          place,
          message,
          fixes:
            instead === undefined
              ? []
              : [
                  {
                    title: phrase('Write the number as DingTalk knows it'),
                    edits: [replaceValue(place, quoteScalar(instead))],
                  },
                ],
        });
      }
    },
  },
};

interface Problem {
  readonly message: Phrase;
  readonly instead?: string;
}

function check(place: Place): Problem | undefined {
  const text = stringAt(place);
  if (text === undefined || text.trim() === '' || isPlaceholder(text) || MAINLAND.test(text) || ABROAD.test(text))
    return undefined;
  if (!/\d/.test(text))
    return {
      message: phrase(
        'This is no mobile number. User ids belong into `atUsers`; everybody is mentioned with `atAll: true`.',
      ),
    };
  const digits = text.replaceAll(/[\s()@-]/g, '');
  const mainland = /^(?:(?:\+|00)?86)?(1\d{10})$/.exec(digits)?.[1];
  if (mainland !== undefined)
    return {
      message: phrase(
        'Write a number of mainland China as its 11 digits alone, without country code, blanks or hyphens.',
      ),
      instead: mainland,
    };
  return text.startsWith('+') || text.startsWith('00')
    ? {
        message: phrase(
          'Write a number from abroad as `+`, the country’s code, a hyphen and the number: `+852-12345678`.',
        ),
      }
    : undefined;
}
