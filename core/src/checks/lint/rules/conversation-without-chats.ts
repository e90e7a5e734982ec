import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { items, presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const conversationWithoutChats: Rule = {
  meta: {
    id: 'conversation-without-chats',
    family: 'admission',
    severity: 'error',
    summary: 'A conversation has no chat to send to.',
    fixes: 'unsafe',
  },
  visit: {
    conversation(place, report, { text }) {
      const chatIds = presentMember(place, 'chatids');
      // the schema reports a missing field
      if (chatIds?.node.kind !== 'sequence' || items(chatIds).length > 0) return;
      report({
        place: chatIds,
        mark: 'key',
        message: phrase(
          '“chatids” needs at least one chat id, such as `chat` and 32 hex digits. Add one, or remove the conversation.',
        ),
        fixes: [{ title: phrase('Remove the conversation'), edits: [removeMember(text, place)] }],
      });
    },
  },
};
