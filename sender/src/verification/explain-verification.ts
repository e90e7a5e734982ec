import { type Phrase, phrase } from '#core';
import { explain, explainRejection } from '../catalogue/catalogue.js';
import { redact } from '../redact.js';

/** The result of a test message that the notification manager sent itself. Contains no credentials. */
export interface VerificationResult {
  readonly delivered: boolean;
  /** The manager's own message, redacted. */
  readonly message: string;
  /** DingTalk's error code, if the manager quotes one. */
  readonly code?: number;
  /** Absent when delivered. */
  readonly error?: { readonly cause: Phrase; readonly remedy: Phrase };
}

/** `<errcode>, <errmsg>`: how the manager quotes DingTalk (notification-manager v2.6). */
const QUOTED = /(?:^|[\s:])(-?\d{2,7}), ?([\s\S]*)/;
/** Maximum number of characters of the manager's message. */
const MAX_MESSAGE_LENGTH = 500;

/** Errors of the manager and of Go's HTTP client that are not DingTalk's response. */
const OWN_FAILURES = [
  {
    text: /unknown tenant/i,
    cause: phrase('The manager cannot determine the receiver’s owner.'),
    remedy: phrase(
      'Add the labels of a global receiver (type: global) or of a tenant’s receiver (type: tenant and user).',
    ),
  },
  {
    text: /config is nil|no (?:usable |valid )?config/i,
    cause: phrase('The manager has no Config for the conversation.'),
    remedy: phrase(
      'Apply the Config with the AppKey and AppSecret, or add it to the workspace so that it is sent with the receiver.',
    ),
  },
  {
    text: /secrets? .*not found|key .*not found/i,
    cause: phrase('The cluster lacks a Secret, or a key of a Secret, that the manifest references.'),
    remedy: phrase('Apply the Secret. Compare its namespace, name and key with the reference.'),
  },
  {
    text: /unsupported protocol scheme|invalid control character|first path segment|invalid URL|missing protocol/i,
    cause: phrase('The webhook in the cluster is not a URL.'),
    remedy: phrase(
      'Check the Secret in the cluster: a wrong key yields an empty webhook URL, and a trailing line break makes it invalid.',
    ),
  },
  {
    text: /no such host|connection refused|i\/o timeout|deadline exceeded|TLS handshake|x509|no route to host|network is unreachable/i,
    cause: phrase('The cluster cannot reach DingTalk.'),
    remedy: phrase('Check the cluster’s DNS, proxy and egress rules. A test from this computer takes another route.'),
  },
] as const;

/**
 * Explains the response of `/api/v2/verify` and `/api/v2/notifications`. One response covers all targets.
 * @param secrets credentials to redact in the result
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
      remedy:
        own?.remedy ??
        phrase('The manager’s message gives the reason. Its log has more details at the time of the test.'),
    },
  };
}
