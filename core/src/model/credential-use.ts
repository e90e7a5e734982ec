import type { Path } from '../yaml/path.js';

/**
 * What a credential is for, as far as its form matters: the webhook or the signing secret of a DingTalk robot, or any
 * other text, such as an app secret or a password. Certificates and the like are none of these.
 */
export type CredentialUse = 'webhook' | 'signingSecret' | 'text';

/** @param path of the credential, such as `spec.dingtalk.chatbot.webhook` */
export function credentialUse(path: Path): CredentialUse | undefined {
  const [field, section, channel] = path.slice(-3).reverse();
  if (channel === 'dingtalk' && section === 'chatbot') return field === 'webhook' ? 'webhook' : 'signingSecret';
  return path.some((step) => typeof step === 'string' && /^tls/i.test(step)) ? undefined : 'text';
}
