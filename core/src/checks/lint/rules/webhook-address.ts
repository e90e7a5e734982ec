import { phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';
import { isRobotHost, parseWebhookUrl } from '../webhook-url.js';

const PUBLIC_HOST = 'oapi.dingtalk.com';
/** With the international edition. */
const PUBLIC_HOSTS: ReadonlySet<string> = new Set([PUBLIC_HOST, 'oapi.dingtalk.io', 'api.dingtalk.io']);
const PATH = '/robot/send';

/** The path of custom robot webhooks (DingTalk: custom robot API); private editions have their own hosts. */
export const webhookAddress: Rule = {
  meta: {
    id: 'webhook-address',
    family: 'runtime',
    severity: 'hint',
    sometimes: ['warning'],
    summary: 'A robot’s webhook URL has a host or path that is not DingTalk’s.',
    fixes: 'none',
  },
  visit: visitRobotCredentials('webhook', ({ place, value }, report) => {
    const url = parseWebhookUrl(value);
    if (!url) return;
    if (PUBLIC_HOSTS.has(url.host) && url.path !== PATH)
      report({
        place,
        mark: 'key',
        severity: 'warning',
        message: phrase('DingTalk receives robot messages at `{path}`, but this webhook URL has another path.', {
          path: PATH,
        }),
      });
    // showing the host is safe: the access token is in the query
    else if (!isRobotHost(url.host) && /^[a-z0-9.-]+$/.test(url.host))
      report({
        place,
        mark: 'key',
        message: phrase(
          '“{host}” is not a DingTalk host ({usual}). Ignore this if it is your private edition or a proxy.',
          {
            host: url.host,
            usual: PUBLIC_HOST,
          },
        ),
      });
  }),
};
