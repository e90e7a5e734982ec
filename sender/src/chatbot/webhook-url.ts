import type { ErrorId } from '../catalogue/catalogue.js';
import { sign } from './sign.js';

type WebhookUrl = { readonly kind: 'url'; readonly url: URL } | { readonly kind: 'invalid'; readonly error: ErrorId };

/** The manager passes the webhook to its HTTP library unchanged, so whitespace that a browser tolerates is fatal. */
export function readWebhook(webhook: string): WebhookUrl {
  if (/\s/.test(webhook) && webhook.trim() !== '') return { kind: 'invalid', error: 'webhook-blank' };
  const url = URL.canParse(webhook) ? new URL(webhook) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return { kind: 'invalid', error: 'webhook-invalid' };
  return { kind: 'url', url };
}

/**
 * The webhook with `timestamp` and `sign`, encoded once. Existing ones are replaced, because DingTalk checks the first
 * that it finds. Without a secret, the URL stays unchanged.
 * @param now milliseconds since the epoch
 */
export function signedWebhook(
  url: URL,
  secret: string | undefined,
  now: number,
): { readonly url: URL; readonly signature?: string } {
  if (!secret) return { url };
  const timestamp = Math.trunc(now);
  const signature = sign(timestamp, secret);
  const query = new URLSearchParams(url.search);
  query.set('timestamp', String(timestamp));
  query.set('sign', signature);
  return { url: new URL(`?${query}`, url), signature };
}

/** A value this long may be a credential, whatever name a private deployment gives it. */
const MIN_CREDENTIAL_LENGTH = 12;

/** All parts of a webhook that allow others to send, whatever a private deployment or a gateway calls them. */
export function webhookSecrets({ searchParams, pathname, username, password }: URL): readonly string[] {
  const values = [...searchParams].flatMap(([name, value]) =>
    name === 'access_token' || name === 'sign' || (name !== 'timestamp' && value.length >= MIN_CREDENTIAL_LENGTH)
      ? [value]
      : [],
  );
  const segments = pathname.split('/').filter(({ length }) => length >= MIN_CREDENTIAL_LENGTH);
  return [...values, ...[...segments, username, password].flatMap(plainAndEncoded)];
}

function plainAndEncoded(part: string): readonly string[] {
  if (!part.includes('%')) return [part];
  // unlike decodeURIComponent, decoding as a form never throws
  const [plain = ''] = new URLSearchParams(`x=${part.replaceAll('+', '%2B')}`).values();
  return [part, plain];
}
