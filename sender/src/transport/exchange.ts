import { type Dispatcher, errors } from 'undici';
import type { Sleep } from '../sleep.js';
import { RoutingDispatcher } from './create-dispatcher.js';
import { decodeBody } from './decode-body.js';
import type { Gate } from './gate.js';
import type { Connection } from './open-connection.js';

export interface TransportRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** JSON. */
  readonly body?: string;
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
      /** This computer's clock minus the server's; see `SendResult`. */
      readonly clockSkewMs?: number;
    }
  | {
      readonly kind: 'failure';
      readonly reason: FailureReason;
      /** Whether anything of the request may have been written to its destination. */
      readonly left: boolean;
      /** A code such as `ECONNREFUSED`. */
      readonly code?: string;
      /** The message of the library's error. Only for classification: it may contain URLs with credentials. */
      readonly message?: string;
    };

type FailureReason = 'timeout' | 'cancelled' | 'too-large' | 'undecodable' | 'error';

/** DingTalk's own responses have a few hundred bytes. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * Sends one request and reads its response; a redirect is a response. Never rejects, and ends at once on cancellation,
 * connected or not. Each request has its own connection: on a kept-alive connection that the server has just closed, it is
 * impossible to know whether the request arrived.
 */
export function exchange(
  request: TransportRequest,
  { dispatcher, timeoutMs, signal, now }: TransportContext,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let encoding: string | undefined;
    let date: string | undefined;
    let controller: Dispatcher.DispatchController | undefined;
    let connection: Connection | undefined;
    let settled = false;
    const sent = now();

    const settle = (result: Exchange) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      connection?.destroy();
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
    const fail = (error: unknown) =>
      settle({ kind: 'failure', reason: 'error', left: controller !== undefined, ...describe(error) });
    const timer = setTimeout(() => stop('timeout'), timeoutMs);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        // the request is about to be written to the open connection: the last moment to cancel it
        if (settled) started.abort(new errors.RequestAbortedError());
        else controller = started;
      },
      onResponseStart(_, statusCode, headers) {
        status = statusCode;
        encoding = first(headers['content-encoding']);
        date = first(headers.date);
      },
      onResponseData(_, chunk) {
        if (settled) return;
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) stop('too-large');
        else chunks.push(chunk);
      },
      onResponseEnd() {
        const body = decodeBody(Buffer.concat(chunks), encoding, MAX_ANSWER_BYTES);
        if (body.kind === 'failure') return settle({ kind: 'failure', reason: body.reason, left: true });
        settle({ kind: 'reply', status, body: body.text, ...clockSkew(date, sent, now()) });
      },
      onResponseError(_, error) {
        // an abort of our own is not the reason
        if (controller?.aborted !== true) fail(error);
      },
    };

    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    try {
      if (dispatcher instanceof RoutingDispatcher) connection = dispatcher.open(request.url);
      (connection?.dispatcher ?? dispatcher).dispatch(
        {
          origin: request.url.origin,
          path: request.url.pathname + request.url.search,
          method: request.method,
          headers: {
            accept: 'application/json',
            'user-agent': 'kubesphere-dingtalk',
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          body: request.body ?? null,
          reset: true,
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
        },
        handler,
      );
    } catch (error) {
      fail(error);
    }
  });
}

/** Assumes that the server read its clock halfway between request and response. */
function clockSkew(date: string | undefined, sent: number, received: number): { readonly clockSkewMs?: number } {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return {};
  return { clockSkewMs: Math.trunc(((sent + received) / 2 - theirs) / 1000) * 1000 || 0 };
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function describe(error: unknown): { readonly code?: string; readonly message?: string } {
  if (!(error instanceof Error)) return {};
  const causes = [error, error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  const codes = causes.map((cause) => (cause as { code?: unknown } | undefined)?.code);
  // some errors of undici's parser have no code
  const code = codes.find((one) => typeof one === 'string') ?? (error.name === 'HTTPParserError' ? 'HPE' : undefined);
  return { message: error.message, ...(code !== undefined && { code }) };
}
