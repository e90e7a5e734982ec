import { isPlaceholder } from '../../../model/placeholder.js';
import { phrase } from '../../../text/phrase.js';
import { items, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** The manager sends with `chat/send`, which takes the id that creating the group gave (DingTalk: group sessions). */
export const chatIdInvalid: Rule = {
  meta: {
    id: 'chat-id-invalid',
    family: 'runtime',
    severity: 'warning',
    summary: 'A chat id is not of the form chat…, so the chat gets no message.',
    fixable: false,
  },
  visit: {
    conversation(conversation, report) {
      const list = presentMember(conversation, 'chatids');
      for (const place of list ? items(list) : []) {
        const id = stringAt(place);
        if (id === undefined || id.trim() === '' || isPlaceholder(id) || /^chat\S*$/.test(id)) continue;
        if (id.startsWith('cid'))
          report({
            place,
            severity: 'error',
            message: phrase(
              'An id that begins with `cid` is an open conversation id, which the notification manager cannot send to. It needs the chat id, which begins with `chat`.',
            ),
          });
        else
          report({
            place,
            message: phrase(
              'A chat id begins with `chat`, as in the answer to creating the group over DingTalk’s API.',
            ),
          });
      }
    },
  },
};
