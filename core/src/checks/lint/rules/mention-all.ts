import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const mentionAll: Rule = {
  meta: {
    id: 'mention-all',
    family: 'style',
    severity: 'hint',
    summary: 'Every message mentions everybody in the group.',
    fixable: false,
  },
  visit: {
    chatbot(chatbot, report) {
      const all = presentMember(chatbot, 'atAll');
      if (all?.node.kind !== 'scalar' || all.node.value !== true) return;
      report({
        place: all,
        mark: 'key',
        message: phrase(
          'Every message, also of resolved alerts, mentions everybody. A group where only its owner may do so refuses it (400004).',
        ),
      });
    },
  },
};
