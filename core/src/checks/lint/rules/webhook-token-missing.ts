import { phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { isRobotHost, parseWebhookUrl } from '../webhook-url.js';

/** Without the token DingTalk answers 40035 (DingTalk: custom robot API). */
export const webhookTokenMissing: Rule = {
  meta: {
    id: 'webhook-token-missing',
    family: 'runtime',
    severity: 'warning',
    summary: 'A robot’s webhook URL has no access_token, so DingTalk rejects every message.',
    fixes: 'none',
  },
  visit: visitRobotCredentials('webhook', ({ place, value }, report) => {
    const url = parseWebhookUrl(value);
    if (!url || !isRobotHost(url.host)) return;
    if (url.parameters.some((parameter) => parameter.name === 'access_token' && parameter.value !== '')) return;
    report({
      place,
      mark: 'key',
      message: phrase(
        'The webhook URL has no `access_token`, so DingTalk rejects every message (40035). Copy the robot’s whole webhook URL.',
      ),
    });
  }),
};
