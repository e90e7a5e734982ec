import { ALERT_LIMITS, phrase } from '#core';
import { createDispatcher, type DispatcherSettings, type FetchedText, fetchText } from '#sender';
import { CANCELLED, type SourceFailure, sourceFailure } from './source-failure.js';
import { type SourceUrl, shownUrl } from './source-url.js';

/** How a source is read: through the same proxies, with the same certificates, as messages are sent. */
export interface SourceOptions {
  readonly connection: DispatcherSettings;
  /** Of each request, in milliseconds; default: 30 000. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SourceReply {
  readonly kind: 'reply';
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** Milliseconds; thousands of alerts take longer than a message. */
const TIMEOUT = 30_000;
const MAX_REDIRECTS = 5;

/** Reads a URL of a source with `GET`. Follows redirects on the same server only. */
export async function fetchSource(
  { authorization, shown }: SourceUrl,
  first: URL,
  { connection, timeoutMs = TIMEOUT, signal }: SourceOptions,
): Promise<SourceReply | SourceFailure> {
  const dispatcher = createDispatcher(connection);
  try {
    let url = first;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await fetchText(url, {
        dispatcher,
        timeoutMs,
        maxBytes: ALERT_LIMITS.bytes,
        authorization,
        signal,
      });
      if (answer.kind === 'cancelled') return CANCELLED;
      if (answer.kind === 'unreachable') return unreachable(answer, shown);
      if (answer.kind !== 'fetched')
        return sourceFailure(answer.kind, { source: shown, megabytes: ALERT_LIMITS.bytes / 1e6 });
      const { status, contentType, location, body } = answer;
      if (!isRedirect(status) || location === undefined || !URL.canParse(location, url.href))
        return { kind: 'reply', status, contentType, body };
      const target = new URL(location, url);
      if (!isSameServer(url, target))
        return sourceFailure('redirected-elsewhere', { source: shown, target: shownUrl(target) });
      target.username = '';
      target.password = '';
      url = target;
    }
    return sourceFailure('redirected-often', { source: shown });
  } finally {
    await dispatcher.destroy();
  }
}

/** These are likely for a server inside of a cluster. */
const INSIDE_ONLY: ReadonlySet<string> = new Set(['connection-refused', 'dns-not-found']);

function unreachable(
  { error, cause, remedy, detail }: Extract<FetchedText, { kind: 'unreachable' }>,
  source: string,
): SourceFailure {
  return {
    kind: 'failed',
    reason: 'unreachable',
    cause: phrase('{source} cannot be reached. {cause}', { source, cause }),
    remedy: INSIDE_ONLY.has(error)
      ? phrase(
          'Check the address and port. A service of a cluster is reachable from outside with “kubectl port-forward”, or read the alerts through the cluster.',
        )
      : remedy,
    ...(detail !== undefined && { detail }),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Also one that now requires TLS, but none that no longer does. */
function isSameServer(from: URL, to: URL): boolean {
  if (from.hostname !== to.hostname) return false;
  if (from.protocol === to.protocol) return from.port === to.port;
  return from.protocol === 'http:' && to.protocol === 'https:' && (from.port === to.port || from.port === '');
}
