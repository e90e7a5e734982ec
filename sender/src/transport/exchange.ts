import { type Dispatcher, errors } from 'undici';
import type { Sleep } from '../sleep.js';
import { type Lease, RoutingDispatcher } from './create-dispatcher.js';
import { decodeBody } from './decode-body.js';
import type { Gate } from './gate.js';
import { type KnownError, knownError } from './known-error.js';
import { clockSkew, firstValue, type ResponseHeaders, staysOpen } from './response-headers.js';

export interface TransportRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** JSON. */
  readonly body?: string;
  /** A header, which may be a credential. */
  readonly authorization?: string;
  /** Bytes of the response, also when it is decompressed; default: more than any response of DingTalk. */
  readonly maxBytes?: number;
}

export interface TransportContext {
  readonly dispatcher: Dispatcher;
  readonly gate: Gate;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

export type Exchange =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly body: string;
      readonly headers: ResponseHeaders;
      /** This computer's clock minus the server's; see `SendResult`. */
      readonly clockSkewMs?: number;
    }
  | ({
      readonly kind: 'failure';
      readonly reason: FailureReason;
      /** Whether anything of the request may have been written to its destination. */
      readonly left: boolean;
    } & KnownError);

type FailureReason = 'timeout' | 'cancelled' | 'too-large' | 'undecodable' | 'error';

/** DingTalk's own responses have a few hundred bytes. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * Sends one request and reads its response; a redirect is a response. Never rejects, and ends at once on cancellation,
 * connected or not. A connection is used again only if the server announced that it stays open, right after a complete
 * response, and if it is still open: on one that the server closes, it is impossible to know whether a request arrived.
 */
export async function exchange(request: TransportRequest, context: TransportContext): Promise<Exchange> {
  const { dispatcher } = context;
  if (context.signal?.aborted) return { kind: 'failure', reason: 'cancelled', left: false };
  try {
    const lease =
      dispatcher instanceof RoutingDispatcher
        ? await dispatcher.lease(request.url)
        : { dispatcher, destroy: () => undefined, keep: () => undefined };
    return await converse(request, context, lease);
  } catch (error) {
    return { kind: 'failure', reason: 'error', left: false, ...knownError(error) };
  }
}

function converse(
  request: TransportRequest,
  { timeoutMs, signal, now }: TransportContext,
  { dispatcher, destroy, keep }: Lease,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let headers: ResponseHeaders = {};
    let controller: Dispatcher.DispatchController | undefined;
    let settled = false;
    const sent = now();
    const { maxBytes = MAX_ANSWER_BYTES } = request;

    const settle = (result: Exchange, release = destroy) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      release();
      resolve(result);
    };
    const stop = (reason: FailureReason) => {
      if (settled) return;
      const result = { kind: 'failure', reason, left: controller !== undefined } as const;
      // first the request, then its socket: undici takes a socket's end for that of a response without a length
      controller?.abort(new errors.RequestAbortedError());
      settle(result);
    };
    const cancel = () => stop('cancelled');
    const timer = setTimeout(() => stop('timeout'), timeoutMs);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        // the request is about to be written to the open connection: the last moment to cancel it
        if (settled) started.abort(new errors.RequestAbortedError());
        else controller = started;
      },
      onResponseStart(_, statusCode, received) {
        status = statusCode;
        headers = received;
      },
      onResponseData(_, chunk) {
        if (settled) return;
        size += chunk.length;
        if (size > maxBytes) stop('too-large');
        else chunks.push(chunk);
      },
      onResponseEnd() {
        const body = decodeBody(Buffer.concat(chunks), firstValue(headers['content-encoding']), maxBytes);
        if (body.kind === 'failure') return settle({ kind: 'failure', reason: body.reason, left: true });
        const skew = clockSkew(headers, sent, now());
        settle({ kind: 'reply', status, body: body.text, headers, ...skew }, staysOpen(headers) ? keep : destroy);
      },
      onResponseError(_, error) {
        // an abort of our own is not the reason
        if (controller?.aborted === true) return;
        settle({ kind: 'failure', reason: 'error', left: controller !== undefined, ...knownError(error) });
      },
    };

    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    const { origin, pathname, search } = request.url;
    const { authorization } = request;
    const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
    try {
      dispatcher.dispatch(
        {
          origin,
          path: pathname + search,
          method: request.method,
          headers: {
            accept: 'application/json',
            'user-agent': 'kubesphere-dingtalk',
            ...json,
            ...(authorization !== undefined && { authorization }),
          },
          body: request.body ?? null,
          // the exchange has one limit
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        handler,
      );
    } catch (error) {
      settle({ kind: 'failure', reason: 'error', left: controller !== undefined, ...knownError(error) });
    }
  });
}
