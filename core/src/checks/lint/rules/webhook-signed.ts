import { phrase } from '../../../text/phrase.js';
import type { OffsetEdit } from '../../../yaml/edit.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { type RobotCredential, visitRobotCredentials } from '../visit-credentials.js';
import { parseWebhookUrl, type QueryParameter, type WebhookUrl } from '../webhook-url.js';

/** A signature is valid for an hour (DingTalk: security settings); with a secret the manager replaces it by its own. */
export const webhookSigned: Rule = {
  meta: {
    id: 'webhook-signed',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['hint'],
    summary: 'A robot’s webhook URL contains the timestamp and sign of a single request.',
    fixable: true,
  },
  visit: visitRobotCredentials('webhook', (credential, report, { text }) => {
    const { place, value, chatbot } = credential;
    const url = parseWebhookUrl(value);
    const signed = url?.parameters.filter(isSignature) ?? [];
    if (!url || signed.length === 0) return;
    // for a Secret, this rule cannot know whether a signing secret is used with it
    const replaced = chatbot === undefined || presentMember(chatbot, 'secret') !== undefined;
    report({
      place,
      mark: 'key',
      ...(replaced && { severity: 'hint' }),
      message: replaced
        ? phrase(
            'The webhook URL contains `timestamp` or `sign`. With a `secret` the manager signs each request itself, so remove them.',
          )
        : phrase(
            'The webhook URL contains `timestamp` or `sign`, which are valid for one hour. Remove them, and set the robot’s `secret`.',
          ),
      fixes: [{ title: phrase('Remove the signature from the URL'), edits: removals(credential, url, text) }],
    });
  }),
};

function isSignature({ name }: QueryParameter): boolean {
  return name === 'timestamp' || name === 'sign';
}

/** Only deletions, so that the rest of the URL stays where it is. */
function removals(
  { place, value, encoded }: RobotCredential,
  url: WebhookUrl,
  text: string,
): readonly (OffsetEdit | undefined)[] {
  const at = text.slice(place.node.start, place.node.end).indexOf(value);
  if (encoded || at < 0) return [undefined];
  const offset = place.node.start + at;
  const { parameters } = url;
  const firstKept = parameters.findIndex((parameter) => !isSignature(parameter));
  const remove = (start: number, end: number): OffsetEdit => ({
    start: offset + start,
    end: offset + end,
    newText: '',
  });
  const [first] = parameters;
  const last = parameters.at(-1);
  if (firstKept < 0) return first && last ? [remove(first.start - 1, last.end)] : [undefined];
  return parameters.flatMap((parameter, index) => {
    if (!isSignature(parameter)) return [];
    return [
      index < firstKept ? remove(parameter.start, parameter.end + 1) : remove(parameter.start - 1, parameter.end),
    ];
  });
}
