import { phrase } from '../../../text/phrase.js';
import { items, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** Each robot has at least one security setting: keywords, signature or IP addresses (DingTalk: custom robots). */
export const chatbotUnprotected: Rule = {
  meta: {
    id: 'chatbot-unprotected',
    family: 'security',
    severity: 'information',
    summary: 'A chatbot has neither secret nor keywords, so its robot must use an IP address list.',
    fixes: 'none',
  },
  visit: {
    chatbot(place, report) {
      if (place.node.kind !== 'mapping' || !presentMember(place, 'webhook') || presentMember(place, 'secret')) return;
      const keywords = presentMember(place, 'keywords');
      if (
        keywords &&
        (keywords.node.kind !== 'sequence' || items(keywords).some((item) => stringAt(item)?.trim() !== ''))
      )
        return;
      report({
        place,
        lacks: place,
        mark: 'key',
        message: phrase(
          'This chatbot has neither `secret` nor `keywords`. Its robot then accepts messages only if its security setting is a list of IP addresses that includes the cluster’s nodes.',
        ),
      });
    },
  },
};
