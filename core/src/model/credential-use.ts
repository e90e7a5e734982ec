import type { Path } from '../yaml/path.js';

/**
 * The use of a credential, as far as it determines the form: webhook URL or signing secret of a DingTalk robot, or any
 * other text, such as an app secret or a password.
 */
export type CredentialUse = 'webhook' | 'signingSecret' | 'text';

/**
 * Undefined for TLS certificates and keys.
 *
 * @param path of the credential, such as `spec.dingtalk.chatbot.webhook`
 */
export function credentialUse(path: Path): CredentialUse | undefined {
  const [field, section, channel] = path.slice(-3).reverse();
  if (channel === 'dingtalk' && section === 'chatbot') return field === 'webhook' ? 'webhook' : 'signingSecret';
  return path.some((step) => typeof step === 'string' && /^tls/i.test(step)) ? undefined : 'text';
}
