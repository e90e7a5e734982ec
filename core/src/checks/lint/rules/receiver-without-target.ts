import { phrase } from '../../../text/phrase.js';
import { isNull, member, members, presentMember } from '../../../yaml/place.js';
import { isOff } from '../is-off.js';
import type { Rule } from '../rule.js';

export const receiverWithoutTarget: Rule = {
  meta: {
    id: 'receiver-without-target',
    family: 'runtime',
    severity: 'error',
    summary: 'A receiver has no target, so it never sends anything.',
    fixes: 'none',
  },
  visit: {
    dingtalkReceiver(place, report) {
      if (
        place.node.kind !== 'mapping' ||
        isOff(place) ||
        presentMember(place, 'chatbot') ||
        presentMember(place, 'conversation')
      )
        return;
      report({
        place,
        lacks: place,
        mark: 'key',
        message: phrase(
          'This receiver has neither a chatbot nor a conversation, so it sends nothing. Add `chatbot.webhook` or `conversation.chatids`.',
        ),
      });
    },
    root(root, report, { kind }) {
      if (kind !== 'Receiver') return;
      const spec = member(root, 'spec');
      const empty = !spec || isNull(spec.node) || spec.node.kind === 'mapping';
      if (!empty || (spec && members(spec).some(({ node }) => !isNull(node)))) return;
      report({
        place: spec ?? root,
        lacks: root,
        mark: 'key',
        message: phrase(
          'This receiver has no channel, so it sends nothing. Add `dingtalk` with a chatbot or a conversation.',
        ),
      });
    },
  },
};
