import { type Phrase, phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** DingTalk accepts at most 20,000 bytes (460101); for conversations it documents 2,048, but its error says 5,000. */
const LIMITS: readonly Limit[] = [
  {
    field: 'chatbotMessageMaxSize',
    managerDefault: 19_960,
    safe: 19_500,
    message: phrase(
      'DingTalk rejects bodies larger than 20,000 bytes, including envelope, title and mentions (460101). 19500 or less is safe.',
    ),
  },
  {
    field: 'conversationMessageMaxSize',
    managerDefault: 5000,
    safe: 2048,
    message: phrase(
      'DingTalk’s documentation allows 2,048 bytes for a conversation message; above 5,000 it is rejected (34016).',
    ),
  },
];

interface Limit {
  readonly field: string;
  /** The manager's default, which is never reported. Smaller values above `safe` are hints. */
  readonly managerDefault: number;
  readonly safe: number;
  readonly message: Phrase;
}

export const messageSize: Rule = {
  meta: {
    id: 'message-size',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['hint'],
    summary: 'Messages can become larger than DingTalk accepts.',
    fixes: 'none',
  },
  visit: {
    dingtalkOptions(options, report) {
      for (const { field, managerDefault, safe, message } of LIMITS) {
        const place = presentMember(options, field);
        const size = place?.node.kind === 'scalar' ? place.node.value : undefined;
        if (!place || typeof size !== 'number' || size <= safe || size === managerDefault) continue;
        report({ place, message, ...(size < managerDefault && { severity: 'hint' }) });
      }
    },
  },
};
