import { items, setMember } from '../../manifest/place.js';
import { phrase } from '../../text/phrase.js';
import type { Rule } from '../rule.js';

export const conversationWithoutChats: Rule = {
  meta: {
    id: 'conversation-without-chats',
    family: 'admission',
    severity: 'error',
    summary: 'A conversation has no chat to send to.',
    fixable: false,
  },
  visit: {
    conversation(place, report) {
      const chatIds = setMember(place, 'chatids');
      // the schema reports a missing field
      if (chatIds?.node.kind !== 'sequence' || items(chatIds).length > 0) return;
      report({
        place: chatIds,
        mark: 'key',
        message: phrase(
          '“chatids” needs at least one chat id, such as `chat` and 32 hex digits. Add one, or remove the conversation.',
        ),
      });
    },
  },
};
