import { readWebhook, webhookSecrets } from './chatbot/webhook-url.js';
import type { Target } from './types.js';

/** The credentials of a target, to be masked in texts: of a webhook, the parts that allow others to send. */
export function targetSecrets(target: Target): readonly string[] {
  if (target.kind === 'conversation') return [target.appKey, target.appSecret];
  const { webhook, secret = '' } = target;
  const read = readWebhook(webhook);
  const parts = read.kind === 'url' ? [webhook, ...webhookSecrets(read.url)] : [webhook];
  return [...parts, secret].filter((part) => part !== '');
}
