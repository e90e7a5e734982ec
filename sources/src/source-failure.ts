import { type Phrase, phrase } from '#core';

/** Why a source cannot be read, and what to do next. Contains no credentials: it may be shown and logged. */
export interface SourceFailure {
  readonly kind: 'failed';
  readonly reason: 'address' | 'cancelled' | 'unreachable' | 'rejected';
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** Short and technical: `ECONNREFUSED`, `HTTP 500`. */
  readonly detail?: string;
}

const WORDS = {
  timeout: {
    cause: phrase('{source} did not respond in time.'),
    remedy: phrase('Try again. Check the network and the VPN.'),
  },
  lost: {
    cause: phrase('The connection to {source} was lost before its answer was complete.'),
    remedy: phrase('Try again. Check the proxy, VPN and firewall.'),
  },
  'too-large': {
    cause: phrase('The answer of {source} is larger than {megabytes} MB.'),
    remedy: phrase('Narrow it down in the URL, for Alertmanager for example with ?filter=severity="critical".'),
  },
  'redirected-elsewhere': {
    cause: phrase('{source} redirects to another server, {target}, which is not followed.'),
    remedy: phrase('If you trust that server, use its URL. A login portal may also cause the redirect.'),
  },
  'redirected-often': {
    cause: phrase('{source} redirects again and again.'),
    remedy: phrase('Check the URL, and the login portal or the proxy in front of the server.'),
  },
} as const satisfies Readonly<Record<string, Pick<SourceFailure, 'cause' | 'remedy'>>>;

export function sourceFailure(id: keyof typeof WORDS, args: Phrase['args']): SourceFailure {
  const { cause, remedy } = WORDS[id];
  return {
    kind: 'failed',
    reason: 'unreachable',
    cause: { ...cause, args },
    remedy,
  };
}

export const CANCELLED: SourceFailure = {
  kind: 'failed',
  reason: 'cancelled',
  cause: phrase('Cancelled.'),
  remedy: phrase('Start again when you are ready.'),
};
