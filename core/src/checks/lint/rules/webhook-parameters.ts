import { type Phrase, phrase } from '../../../text/phrase.js';
import { removeParameters } from '../remove-parameters.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { parseWebhookUrl, type QueryParameter } from '../webhook-url.js';

/** What other tools take in the URL, in lower case. */
const SECRETS: ReadonlySet<string> = new Set(['secret', 'signsecret', 'sign_secret']);
const MENTIONS: ReadonlySet<string> = new Set([
  'at',
  'atmobiles',
  'atuserids',
  'atusers',
  'atall',
  'isatall',
  'mobiles',
]);

const PROBLEMS: readonly { readonly names: ReadonlySet<string>; readonly message: Phrase }[] = [
  {
    names: SECRETS,
    message: phrase(
      'The webhook URL contains the signing secret, which DingTalk ignores there: it rejects the messages as unsigned (310000). The signing secret belongs in `chatbot.secret`.',
    ),
  },
  {
    names: MENTIONS,
    message: phrase(
      'The webhook URL contains mentions, which DingTalk ignores there. Use `atMobiles`, `atUsers` or `atAll` of the chatbot.',
    ),
  },
];

/** A robot reads nothing but the token, the time and the signature from the URL (DingTalk: custom robot API). */
export const webhookParameters: Rule = {
  meta: {
    id: 'webhook-parameters',
    family: 'runtime',
    severity: 'warning',
    summary: 'A robot’s webhook URL contains a signing secret or mentions, which DingTalk ignores there.',
    fixes: 'unsafe',
  },
  visit: visitRobotCredentials('webhook', (credential, report, { text }) => {
    const url = parseWebhookUrl(credential.value);
    if (!url) return;
    for (const { names, message } of PROBLEMS) {
      const isMeant = ({ name }: QueryParameter): boolean => names.has(name.toLowerCase());
      if (!url.parameters.some(isMeant)) continue;
      const edits = removeParameters(credential, url, text, isMeant);
      report({
        place: credential.place,
        mark: 'key',
        message,
        // what is removed has to be written elsewhere
        fixes: [{ title: phrase('Remove the parameter from the URL'), edits, preferred: false }],
      });
    }
  }),
};
