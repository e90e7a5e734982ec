import type { Call } from '../dingtalk/call.js';
import { shorten } from '../profiles.js';
import type { RawRequest } from '../received-message.js';

const CREDENTIALS = ['access_token', 'sign', 'appkey', 'appsecret'];
const HARMLESS = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'sec-fetch-mode',
  'timestamp',
  'transfer-encoding',
  'user-agent',
]);
const MAX_BODY = 20_000;

/** The request without credentials. */
export function rawRequest({ method, target, headers, body, size }: Call): RawRequest {
  return {
    method,
    url: shortenQuery(target),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, HARMLESS.has(name) ? String(value) : '…']),
    ),
    body: new TextDecoder().decode(body.subarray(0, MAX_BODY * 4)).slice(0, MAX_BODY),
    size,
  };
}

/** The target with the values of credentials shortened; the sender's percent-encoding stays. */
function shortenQuery(target: string): string {
  const start = target.indexOf('?');
  if (start < 0) return target;
  const pairs = target.slice(start + 1).split('&');
  const shown = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    const [decoded = ''] = new URLSearchParams(pair).keys();
    return CREDENTIALS.includes(decoded) ? `${name}=${shorten(value.join('='))}` : pair;
  });
  return `${target.slice(0, start)}?${shown.join('&')}`;
}
