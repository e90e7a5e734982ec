import type { ErrorId } from '../catalogue/catalogue.js';
import { sign } from './sign.js';

type WebhookUrl = { readonly kind: 'url'; readonly url: URL } | { readonly kind: 'invalid'; readonly error: ErrorId };

/** The manager hands the webhook to its HTTP library as it is, so blanks that a browser would forgive are fatal. */
export function readWebhook(webhook: string): WebhookUrl {
  if (/\s/.test(webhook) && webhook.trim() !== '') return { kind: 'invalid', error: 'webhook-blank' };
  const url = URL.canParse(webhook) ? new URL(webhook) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return { kind: 'invalid', error: 'webhook-invalid' };
  return { kind: 'url', url };
}

/**
 * The webhook with `timestamp` and `sign`, encoded once. Those that it holds already are replaced: DingTalk checks the
 * first it finds. Without a secret nothing is touched.
 * @param now milliseconds since the epoch
 */
export function signedWebhook(url: URL, secret: string | undefined, now: number): URL {
  const signed = new URL(url);
  if (!secret) return signed;
  const timestamp = Math.trunc(now);
  signed.searchParams.set('timestamp', String(timestamp));
  signed.searchParams.set('sign', sign(timestamp, secret));
  return signed;
}

/** A value this long may be a credential, whatever a private deployment calls it. */
const LONG = 12;

/** Everything in a webhook that lets others send. */
export function webhookSecrets(url: URL): readonly string[] {
  const values = [...url.searchParams].flatMap(([name, value]) =>
    name === 'access_token' || name === 'sign' || (name !== 'timestamp' && value.length >= LONG) ? [value] : [],
  );
  // A form is the one way to decode that cannot fail.
  const [plainPassword = ''] = new URLSearchParams(`x=${url.password.replaceAll('+', '%2B')}`).values();
  return [...values, url.password, plainPassword];
}
