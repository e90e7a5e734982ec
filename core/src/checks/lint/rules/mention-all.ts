import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const mentionAll: Rule = {
  meta: {
    id: 'mention-all',
    family: 'style',
    severity: 'hint',
    summary: 'Every message mentions everyone in the group.',
    fixes: 'none',
  },
  visit: {
    chatbot(chatbot, report) {
      const all = presentMember(chatbot, 'atAll');
      if (all?.node.kind !== 'scalar' || all.node.value !== true) return;
      report({
        place: all,
        mark: 'key',
        message: phrase(
          'Every message mentions everyone, including those about resolved alerts. A group where only the owner may do this rejects the message (400004).',
        ),
      });
    },
  },
};
