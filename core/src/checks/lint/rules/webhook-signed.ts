import { phrase } from '../../../text/phrase.js';
import type { OffsetEdit } from '../../../yaml/edit.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { type RobotCredential, visitRobotCredentials } from '../visit-credentials.js';
import { parseWebhookUrl, type QueryParameter, type WebhookUrl } from '../webhook-url.js';

/** A signature is good for an hour (DingTalk: security settings); with a secret the manager writes its own over it. */
export const webhookSigned: Rule = {
  meta: {
    id: 'webhook-signed',
    family: 'runtime',
    severity: 'warning',
    summary: 'A robot’s webhook still has the timestamp and sign of one request.',
    fixable: true,
  },
  visit: visitRobotCredentials('webhook', (credential, report, { text }) => {
    const { place, value, chatbot } = credential;
    const url = parseWebhookUrl(value);
    const signed = url?.parameters.filter(isSignature) ?? [];
    if (!url || signed.length === 0) return;
    // of a Secret it is not known here whether a signing secret stands beside it
    const replaced = chatbot === undefined || presentMember(chatbot, 'secret') !== undefined;
    report({
      place,
      mark: 'key',
      ...(replaced && { severity: 'hint' }),
      message: replaced
        ? phrase(
            'The webhook still has `timestamp` or `sign`. With a `secret` the manager signs each request anew: leave them out.',
          )
        : phrase(
            'The webhook still has `timestamp` or `sign`, which are good for an hour. Leave them out, and give the robot’s `secret`.',
          ),
      fixes: [{ title: phrase('Remove the signature from the URL'), edits: removals(credential, url, text) }],
    });
  }),
};

function isSignature({ name }: QueryParameter): boolean {
  return name === 'timestamp' || name === 'sign';
}

/** Deletions only: the rest of the URL stays where it is. */
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
