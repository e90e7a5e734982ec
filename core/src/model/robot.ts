import { digest } from '../text/digest.js';

/** What tells a robot from others, without its token. */
export interface RobotIdentity {
  /** A digest of the webhook without its signature. */
  readonly id: string;
  /** `oapi.dingtalk.com (…1f3a)`: the last characters of the token distinguish robots and are useless to others. */
  readonly name: string;
}

const WEBHOOK = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i;

/** The robot of a webhook; undefined if it is not an http(s) URL. */
export function robotOf(webhook: string): RobotIdentity | undefined {
  const match = WEBHOOK.exec(webhook);
  if (!match) return undefined;
  const [, host = '', path = '', query = ''] = match;
  const token = /(?:^|&)access_token=([^&]*)/.exec(query)?.[1] ?? '';
  const name = host.toLowerCase();
  return { id: digest(JSON.stringify([name, path, token])), name: robotName(name, token) };
}

/** `chatbot oapi.dingtalk.com (…1f3a)` */
export function robotLabel(host: string, token: string): string {
  return `chatbot ${robotName(host, token)}`;
}

function robotName(host: string, token: string): string {
  return `${host}${token.length >= 16 ? ` (…${token.slice(-4)})` : ''}`;
}
