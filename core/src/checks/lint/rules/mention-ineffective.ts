import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/**
 * DingTalk mentions whom the text names as well (custom robot API: at); the manager writes `@number` into Markdown only,
 * and user ids never (notification-manager 2.6). A template of one's own may do it.
 */
export const mentionIneffective: Rule = {
  meta: {
    id: 'mention-ineffective',
    family: 'runtime',
    severity: 'information',
    summary: 'A mention is not in the text of the message, so DingTalk may not show it.',
    fixable: false,
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
          message: phrase(
            'The user ids are not written into the message, and DingTalk mentions only whom it names. Use `atMobiles` with `tmplType: markdown`, or a template that holds `@` and the ids.',
          ),
        });
      if (mobiles && type === 'text')
        report({
          place: mobiles,
          mark: 'key',
          message: phrase(
            'In a message of type text the numbers are not in the text, and DingTalk mentions only whom it names. Use `tmplType: markdown`, or a template that holds `@` and the numbers.',
          ),
        });
      if (mobiles && type === undefined)
        report({
          place: mobiles,
          mark: 'key',
          severity: 'hint',
          message: phrase(
            'The numbers are written into the message only with `tmplType: markdown`; without a `tmplType` it is that of the NotificationManager, usually text.',
          ),
        });
    },
  },
};

function nonEmptyList(parent: Place, field: string): Place | undefined {
  const list = presentMember(parent, field);
  return list && items(list).length > 0 ? list : undefined;
}
