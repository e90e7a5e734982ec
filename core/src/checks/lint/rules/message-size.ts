import { type Phrase, phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** DingTalk takes bodies of at most 20,000 bytes (460101); of a conversation its documents say 2,048 and its error 5,000. */
const LIMITS: readonly Limit[] = [
  {
    field: 'chatbotMessageMaxSize',
    usual: 19_960,
    safe: 19_500,
    message: phrase(
      'DingTalk refuses bodies above 20,000 bytes, envelope, title and mentions included (460101). At most 19500 is safe.',
    ),
  },
  {
    field: 'conversationMessageMaxSize',
    usual: 5000,
    safe: 2048,
    message: phrase(
      'DingTalk’s documents allow a message of a conversation 2,048 bytes, and above 5,000 it is refused (34016).',
    ),
  },
];

interface Limit {
  readonly field: string;
  /** The manager's default: what is above it is too much, and the default itself is no reason to speak up. */
  readonly usual: number;
  readonly safe: number;
  readonly message: Phrase;
}

export const messageSize: Rule = {
  meta: {
    id: 'message-size',
    family: 'runtime',
    severity: 'warning',
    summary: 'Messages may become larger than DingTalk takes.',
    fixable: false,
  },
  visit: {
    dingtalkOptions(options, report) {
      for (const { field, usual, safe, message } of LIMITS) {
        const place = presentMember(options, field);
        const size = place?.node.kind === 'scalar' ? place.node.value : undefined;
        if (!place || typeof size !== 'number' || size <= safe || size === usual) continue;
        report({ place, message, ...(size < usual && { severity: 'hint' }) });
      }
    },
  },
};
