import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/**
 * DingTalk mentions only people whom the text names too (custom robot API: at). The manager writes `@number` into
 * Markdown only, and never writes user ids (notification-manager 2.6). A custom template can do it.
 */
export const mentionIneffective: Rule = {
  meta: {
    id: 'mention-ineffective',
    family: 'runtime',
    severity: 'information',
    sometimes: ['hint'],
    summary: 'The message text does not contain a mention, so DingTalk may not show it.',
    fixes: 'none',
  },
  visit: {
    dingtalkReceiver(place, report) {
      const chatbot = presentMember(place, 'chatbot');
      if (!chatbot || presentMember(place, 'template') || presentMember(place, 'tmplText')) return;
      const users = nonEmptyList(chatbot, 'atUsers');
      const mobiles = nonEmptyList(chatbot, 'atMobiles');
      const type = stringAt(presentMember(place, 'tmplType'));
      if (users)
        report({
          place: users,
          mark: 'key',
          lacks: place,
          message: phrase(
            'The message does not contain the user ids, and DingTalk mentions only people whom the message names. Use `atMobiles` with `tmplType: markdown`, or a template with `@` and the ids.',
          ),
        });
      if (mobiles && type === 'text')
        report({
          place: mobiles,
          mark: 'key',
          lacks: place,
          message: phrase(
            'A message of type text does not contain the numbers, and DingTalk mentions only people whom the message names. Use `tmplType: markdown`, or a template with `@` and the numbers.',
          ),
        });
      if (mobiles && type === undefined)
        report({
          place: mobiles,
          mark: 'key',
          lacks: place,
          severity: 'hint',
          message: phrase(
            'The message contains the numbers only with `tmplType: markdown`. Without `tmplType` the NotificationManager’s applies, usually text.',
          ),
        });
    },
  },
};

function nonEmptyList(parent: Place, field: string): Place | undefined {
  const list = presentMember(parent, field);
  return list && items(list).length > 0 ? list : undefined;
}
