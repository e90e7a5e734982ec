import { itemsAt } from '../../../model/read/fields.js';
import { isPlaceholder } from '../../../model/unknown/placeholder.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** The manager uses `chat/send`, which needs the id returned on creation of the group (DingTalk: group sessions). */
export const chatIdInvalid: Rule = {
  meta: {
    id: 'chat-id-invalid',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['error'],
    summary: 'A chat id does not have the form chat…, so the chat receives no messages.',
    fixes: 'none',
  },
  visit: {
    conversation(conversation, report) {
      for (const place of itemsAt(conversation, 'chatids')) {
        const id = stringAt(place);
        if (id === undefined || id.trim() === '' || isPlaceholder(id) || /^chat\S*$/.test(id)) continue;
        if (id.startsWith('cid'))
          report({
            place,
            severity: 'error',
            message: phrase(
              'An id that begins with `cid` is an open conversation id, which the notification manager cannot use. Use the chat id, which begins with `chat`.',
            ),
          });
        else
          report({
            place,
            message: phrase('A chat id begins with `chat`. DingTalk’s API returns it when the group is created.'),
          });
      }
    },
  },
};
