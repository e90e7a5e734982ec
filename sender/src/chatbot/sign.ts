import { createHmac } from 'node:crypto';

/**
 * The signature of a robot's message, in Base64, not yet URL-encoded (DingTalk: customize robot security settings).
 * @param timestamp milliseconds since the epoch
 */
export function sign(timestamp: number, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
}
