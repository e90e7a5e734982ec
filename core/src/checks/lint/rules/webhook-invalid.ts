import { phrase } from '../../../text/phrase.js';
import { isEncodedCredential } from '../encoded-credential.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { parseWebhookUrl } from '../webhook-url.js';

/** Nothing checks the URL on admission; a request to it fails before it leaves the manager (Go: net/url, net/http). */
export const webhookInvalid: Rule = {
  meta: {
    id: 'webhook-invalid',
    family: 'runtime',
    severity: 'error',
    summary: 'A robot’s webhook is no http or https URL, so nothing is sent.',
    fixable: false,
  },
  visit: visitRobotCredentials('webhook', ({ place, value }, report) => {
    // what is encoded once too often has a rule of its own
    if (parseWebhookUrl(value) || isEncodedCredential(value)) return;
    report({
      place,
      mark: 'key',
      message: /^https?:\/\//i.test(value.trim())
        ? phrase(
            'The webhook holds a blank or a line end, or names no host, so nothing is sent. Write the URL on one line.',
          )
        : phrase(
            'The webhook is no URL that begins with `https://`, so nothing is sent. Copy the whole address of the robot.',
          ),
    });
  }),
};
