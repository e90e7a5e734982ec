import type { ErrorId } from '../catalogue/catalogue.js';
import { chatbotLabel } from '../target-label.js';
import { robotKey } from '../throttle/throttle-key.js';
import type { ChatbotTarget } from '../types.js';
import { readWebhook, webhookSecrets } from './webhook-url.js';

/** What a webhook says about its robot. Contains credentials, except in `label` and `key`. */
type Robot = { readonly label: string } & (
  | { readonly kind: 'robot'; readonly url: URL; readonly key: string; readonly secrets: readonly string[] }
  | { readonly kind: 'invalid'; readonly error: ErrorId }
);

/** Of targets that receive many messages. It lives as long as the target, which has the credentials anyway. */
const KNOWN = new WeakMap<ChatbotTarget, { readonly webhook: string; readonly robot: Robot }>();

export function readRobot(target: ChatbotTarget): Robot {
  const { webhook } = target;
  const known = KNOWN.get(target);
  if (known?.webhook === webhook) return known.robot;
  const robot = read(webhook);
  KNOWN.set(target, { webhook, robot });
  return robot;
}

function read(webhook: string): Robot {
  const label = chatbotLabel(webhook);
  const found = readWebhook(webhook);
  if (found.kind === 'invalid') return { ...found, label };
  const { url } = found;
  return { kind: 'robot', label, url, key: robotKey(url), secrets: webhookSecrets(url) };
}
