import { phrase } from '../../../text/phrase.js';
import { isEncodedCredential } from '../encoded-credential.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { parseWebhookUrl } from '../webhook-url.js';

/** Admission does not check the URL; a request to it fails before it leaves the manager (Go: net/url, net/http). */
export const webhookInvalid: Rule = {
  meta: {
    id: 'webhook-invalid',
    family: 'runtime',
    severity: 'error',
    summary: 'A robot’s webhook URL is not a valid http(s) URL, so nothing is sent.',
    fixes: 'none',
  },
  visit: visitRobotCredentials('webhook', ({ place, value }, report) => {
    // a value that is encoded twice is reported by secret-double-encoded
    if (parseWebhookUrl(value) || isEncodedCredential(value)) return;
    report({
      place,
      mark: 'key',
      message: /^https?:\/\//i.test(value.trim())
        ? phrase('The webhook URL contains whitespace or has no host, so nothing is sent. Write the URL on one line.')
        : phrase(
            'The webhook is not a URL that begins with `https://`, so nothing is sent. Copy the robot’s whole webhook URL.',
          ),
    });
  }),
};
