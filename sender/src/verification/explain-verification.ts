import { type Phrase, phrase } from '#core';
import { explain, explainRejection } from '../catalogue/catalogue.js';
import { redact } from '../redact.js';

/** What came of a test that the notification manager itself has made. Holds nothing secret. */
export interface VerificationResult {
  readonly delivered: boolean;
  /** The manager's own words, redacted. */
  readonly message: string;
  /** DingTalk's code, where the manager quotes one. */
  readonly code?: number;
  /** Absent when delivered. */
  readonly error?: { readonly cause: Phrase; readonly remedy: Phrase };
}

/** `<errcode>, <errmsg>`: how the manager quotes DingTalk (notification-manager v2.6). */
const QUOTED = /(?:^|[\s:])(-?\d{2,7}), ?([\s\S]*)/;
/** Characters of the manager's words. */
const MAX_MESSAGE_LENGTH = 500;

/** What the manager and Go's HTTP client say of what is not DingTalk's own answer. */
const OWN_FAILURES = [
  {
    text: /unknown tenant/i,
    cause: phrase('The manager cannot tell whose receiver this is.'),
    remedy: phrase('Give it the labels of a global receiver (type: global), or of a tenant’s (type: tenant and user).'),
  },
  {
    text: /config is nil|no (?:usable |valid )?config/i,
    cause: phrase('The manager has no Config for the conversation.'),
    remedy: phrase(
      'Apply the Config with the app’s key and secret, or put it into the workspace so that it is sent along.',
    ),
  },
  {
    text: /secrets? .*not found|key .*not found/i,
    cause: phrase('The cluster lacks a Secret, or a key of it, that the manifest refers to.'),
    remedy: phrase('Apply the Secret; compare its namespace, name and key with the reference.'),
  },
  {
    text: /unsupported protocol scheme|invalid control character|first path segment|invalid URL|missing protocol/i,
    cause: phrase('In the cluster the webhook is no URL.'),
    remedy: phrase(
      'Look at the Secret there: a wrong key gives an empty webhook, a line end at its end makes it invalid.',
    ),
  },
  {
    text: /no such host|connection refused|i\/o timeout|deadline exceeded|TLS handshake|x509|no route to host|network is unreachable/i,
    cause: phrase('The cluster cannot reach DingTalk.'),
    remedy: phrase('Check the cluster’s DNS, proxy and egress rules; the test from this computer goes another way.'),
  },
] as const;

/**
 * Explains the answer of `/api/v2/verify` and `/api/v2/notifications`; one answer stands for all targets.
 * @param secrets what must not show in it
 */
export function explainVerification(
  { status, message }: { readonly status: number; readonly message: string },
  secrets: readonly string[] = [],
): VerificationResult {
  const clean = redact(message, secrets).slice(0, MAX_MESSAGE_LENGTH);
  if (status === 200) return { delivered: true, message: clean };
  const [, quoted, words = ''] = QUOTED.exec(message) ?? [];
  const id = quoted === undefined ? 'unknown-code' : explainRejection(quoted, words);
  if (quoted !== undefined && id !== 'unknown-code') {
    const { cause, remedy } = explain(id);
    return { delivered: false, message: clean, code: Number(quoted), error: { cause, remedy } };
  }
  const own = OWN_FAILURES.find(({ text }) => text.test(message));
  return {
    delivered: false,
    message: clean,
    ...(quoted !== undefined && { code: Number(quoted) }),
    error: {
      cause: own?.cause ?? phrase('The manager could not send the message.'),
      remedy: own?.remedy ?? phrase('Its own words say why; its log, with the time of the test, tells more.'),
    },
  };
}
