import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import { removeParameters } from '../remove-parameters.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { parseWebhookUrl, type QueryParameter } from '../webhook-url.js';

/** A signature is valid for an hour (DingTalk: security settings); with a secret the manager replaces it by its own. */
export const webhookSigned: Rule = {
  meta: {
    id: 'webhook-signed',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['hint'],
    summary: 'A robot’s webhook URL contains the timestamp and sign of a single request.',
    fixes: 'safe',
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
      fixes: [
        {
          title: phrase('Remove the signature from the URL'),
          edits: removeParameters(credential, url, text, isSignature),
        },
      ],
    });
  }),
};

function isSignature({ name }: QueryParameter): boolean {
  return name === 'timestamp' || name === 'sign';
}
