import { phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { isRobotHost, parseWebhookUrl } from '../webhook-url.js';

const PUBLIC_HOST = 'oapi.dingtalk.com';
const PATH = '/robot/send';

/** Where the webhooks of custom robots lead (DingTalk: custom robot API); private editions have hosts of their own. */
export const webhookAddress: Rule = {
  meta: {
    id: 'webhook-address',
    family: 'runtime',
    severity: 'hint',
    summary: 'A robot’s webhook leads to a host or path that is not DingTalk’s.',
    fixable: false,
  },
  visit: visitRobotCredentials('webhook', ({ place, value }, report) => {
    const url = parseWebhookUrl(value);
    if (!url) return;
    if (url.host === PUBLIC_HOST && url.path !== PATH)
      report({
        place,
        mark: 'key',
        severity: 'warning',
        message: phrase('DingTalk takes the messages of robots at `{path}`, and this webhook has another path.', {
          path: PATH,
        }),
      });
    // a host may be shown: the access token is in the query
    else if (!isRobotHost(url.host) && /^[a-z0-9.-]+$/.test(url.host))
      report({
        place,
        mark: 'key',
        message: phrase('“{host}” is not a host of DingTalk’s ({usual}). Is it your private edition, or a proxy?', {
          host: url.host,
          usual: PUBLIC_HOST,
        }),
      });
  }),
};
