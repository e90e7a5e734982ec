import { type Phrase, phrase } from '../../../text/phrase.js';
import { appendMember, type OffsetEdit, quoteScalar } from '../../../yaml/edit.js';
import { removeParameters } from '../remove-parameters.js';
import type { Rule } from '../rule.js';
import { type RobotCredential, visitRobotCredentials } from '../visit-credentials.js';
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

const PROBLEMS: readonly { readonly names: ReadonlySet<string>; readonly message: Phrase; readonly isSecret?: true }[] =
  [
    {
      names: SECRETS,
      isSecret: true,
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
    for (const { names, message, isSecret } of PROBLEMS) {
      const isMeant = ({ name }: QueryParameter): boolean => names.has(name.toLowerCase());
      const found = url.parameters.filter(isMeant);
      const [first] = found;
      if (!first) continue;
      const edits = removeParameters(credential, url, text, isMeant);
      const moved = isSecret && found.length === 1 ? placeSecret(credential, first.value, text) : undefined;
      report({
        place: credential.place,
        mark: 'key',
        message,
        fixes: [
          ...(moved
            ? [
                {
                  title: phrase('Move the signing secret to `chatbot.secret`'),
                  edits: [...edits, moved],
                  preferred: false,
                },
              ]
            : []),
          // what is removed has to be written elsewhere
          { title: phrase('Remove the parameter from the URL'), edits, preferred: false },
        ],
      });
    }
  }),
};

/** Writes a signing secret into a chatbot that has none; undefined where it has, or where that cannot be done. */
function placeSecret({ chatbot }: RobotCredential, written: string, text: string): OffsetEdit | undefined {
  if (chatbot?.node.kind !== 'mapping' || chatbot.node.members.has('secret')) return undefined;
  const secret = decoded(written);
  return secret ? appendMember(text, chatbot.node, `secret: { value: ${quoteScalar(secret)} }`) : undefined;
}

/** A value of a query; undefined: it is not valid. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
