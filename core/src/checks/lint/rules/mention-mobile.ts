import { itemsAt } from '../../../model/read/fields.js';
import { isPlaceholder } from '../../../model/unknown/placeholder.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceValue } from '../../../yaml/edit.js';
import { type Place, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const MAINLAND = /^1\d{10}$/;
/** Foreign numbers have a hyphen after the country code (prometheus-webhook-dingtalk: FAQ). */
const ABROAD = /^\+(?!86)\d{1,4}-\d{4,14}$/;

/** Digits of which some are hidden, as in `138****0000`. */
const MASKED = /\d[*xX•＊]{2,}\d/;
/** With the area code, as in `0571-88888888`. */
const LANDLINE = /^0(?!0)\d{9,11}$/;

/** A number that DingTalk does not know mentions nobody, and DingTalk still reports success. */
export const mentionMobile: Rule = {
  meta: {
    id: 'mention-mobile',
    family: 'runtime',
    severity: 'warning',
    summary: 'An item of atMobiles is not a mobile number in DingTalk’s format, so nobody is mentioned.',
    fixes: 'safe',
  },
  visit: {
    chatbot(chatbot, report) {
      for (const place of itemsAt(chatbot, 'atMobiles')) {
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
                    title: phrase('Use DingTalk’s number format'),
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
      message: phrase('This is not a mobile number. User ids belong in `atUsers`; `atAll: true` mentions everyone.'),
    };
  if (MASKED.test(text))
    return {
      message: phrase('This number is masked, so it mentions nobody. Write all of its digits.'),
    };
  const digits = text.replaceAll(/[\s()@-]/g, '');
  const mainland = /^(?:(?:\+|00)?86)?(1\d{10})$/.exec(digits)?.[1];
  if (mainland !== undefined)
    return {
      message: phrase('Write a mainland China number as 11 digits, without country code, spaces or hyphens.'),
      instead: mainland,
    };
  if (LANDLINE.test(digits))
    return {
      message: phrase('This is a landline number. DingTalk mentions people by their mobile numbers.'),
    };
  return text.startsWith('+') || text.startsWith('00')
    ? {
        message: phrase('Write a foreign number as `+`, the country code, a hyphen and the number: `+852-12345678`.'),
      }
    : undefined;
}
