import type { Dispatcher } from 'undici';
import { type ErrorId, explain } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/entry.js';
import { PROCESS_GATE } from '../process-wide.js';
import { realSleep } from '../sleep.js';
import { RoutingDispatcher } from './create-dispatcher.js';
import { exchangeWithRetry } from './exchange-with-retry.js';
import { explainFailure } from './explain-failure.js';
import { firstValue } from './response-headers.js';

export interface FetchTextOptions {
  readonly dispatcher: Dispatcher;
  /** Of the whole request. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** A header. A credential: never log it. */
  readonly authorization?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `lost`: the connection broke, or its time was over, while the answer came. */
export type FetchedText =
  | {
      readonly kind: 'fetched';
      /** A redirect is an answer. */
      readonly status: number;
      readonly contentType: string | undefined;
      readonly location: string | undefined;
      readonly body: string;
    }
  | { readonly kind: 'cancelled' | 'timeout' | 'too-large' | 'lost' }
  | ({ readonly kind: 'unreachable'; readonly error: ErrorId; readonly detail?: string } & Pick<
      CatalogueEntry,
      'cause' | 'remedy'
    >);

/** Reads a text with one `GET`, with the proxies and certificates of messages. Never rejects. */
export async function fetchText(
  url: URL,
  { dispatcher, timeoutMs, maxBytes, authorization, signal }: FetchTextOptions,
): Promise<FetchedText> {
  const answer = await exchangeWithRetry(
    { method: 'GET', url, maxBytes, ...(authorization !== undefined && { authorization }) },
    { dispatcher, gate: PROCESS_GATE, timeoutMs, now: Date.now, sleep: realSleep, ...(signal && { signal }) },
  );
  if (answer.kind === 'reply') {
    const { status, body, headers } = answer;
    return {
      kind: 'fetched',
      status,
      contentType: firstValue(headers['content-type']),
      location: firstValue(headers.location),
      body,
    };
  }
  const { reason, left } = answer;
  if (reason === 'cancelled' || reason === 'too-large' || reason === 'timeout') return { kind: reason };
  if (left) return { kind: 'lost' };
  const proxied = dispatcher instanceof RoutingDispatcher && dispatcher.usesProxy(url);
  const { error, detail } = explainFailure(answer, proxied);
  const { cause, remedy } = explain(error);
  return { kind: 'unreachable', error, cause, remedy, ...(detail !== undefined && { detail }) };
}
