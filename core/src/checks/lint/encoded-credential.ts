import { decodeBase64 } from '../../text/base64.js';

/** Whether a value is the Base64 encoding of a webhook URL or signing secret instead of the credential itself. */
export function isEncodedCredential(value: string): boolean {
  return /^(aHR0c|SFRUU|U0VD)/.test(value) && /^(https?:\/\/|SEC)/i.test(decodeBase64(value.trim()) ?? '');
}
