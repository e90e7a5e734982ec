import type { RefusalName } from './named-refusals.js';

/**
 * A failure to simulate. The first group replaces the answer and delivers nothing. The second delivers the message and
 * damages the answer, so the sender cannot know the outcome. The last three apply only to requests to the proxy and to
 * TLS connections.
 */
export type Fault =
  /** Any error code and text, such as 40014, or 88 with a sub-code. */
  | {
      readonly kind: 'errcode';
      readonly errcode: number;
      readonly errmsg: string;
      readonly subCode?: string;
      readonly subMessage?: string;
    }
  /** One of DingTalk's errors, in the configured wording, with its explanation on the page. */
  | { readonly kind: 'refusal'; readonly refusal: RefusalName }
  /** errcode -1. */
  | { readonly kind: 'system-busy' }
  /** errcode 500100. */
  | { readonly kind: 'system-exception' }
  /** The gateway's flood protection: JSON with `status` 1111 and no errcode. */
  | { readonly kind: 'flood-punish' }
  /** An empty body. */
  | { readonly kind: 'empty' }
  /** JSON without `errcode`. */
  | { readonly kind: 'no-code' }
  /** An HTML page, as of a gateway or a proxy. Default status 200. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Plain text with the content type of JSON. */
  | { readonly kind: 'not-json' }
  /** An HTTP error without a DingTalk body. Default status 500. */
  | { readonly kind: 'http-status'; readonly status?: number }
  /** A redirect. Default status 302, to another path of the simulator. */
  | { readonly kind: 'redirect'; readonly location?: string; readonly status?: number }
  /** The connection is reset once the headers have arrived. */
  | { readonly kind: 'reset-early' }
  /** Delivered; the connection is reset instead of an answer. */
  | { readonly kind: 'reset-late' }
  /** Delivered; the answer is not HTTP. */
  | { readonly kind: 'not-http' }
  /** Delivered; the answer comes after `ms` milliseconds, or without `ms` when the fault is removed; at most ten minutes. */
  | { readonly kind: 'slow'; readonly ms?: number }
  /** Delivered; half of the answer comes at once, the rest as in `slow`. */
  | { readonly kind: 'slow-body'; readonly ms?: number }
  /** Delivered; the connection ends in the middle of the answer. */
  | { readonly kind: 'truncated' }
  /** Delivered; a JSON answer of this size in bytes, default 16 MiB. */
  | { readonly kind: 'huge'; readonly bytes?: number }
  /** Delivered; the answer is compressed, whatever the caller accepts. */
  | { readonly kind: 'gzip' }
  /** Delivered; the answer claims to be compressed, but is not. */
  | { readonly kind: 'bad-gzip' }
  /** DingTalk's clock is off by this many milliseconds in the signature check and the `Date` header. */
  | { readonly kind: 'clock'; readonly offsetMs: number }
  /** The proxy rejects the connection. Default status 403; 502 is that of an unreachable host. */
  | { readonly kind: 'proxy-refused'; readonly status?: number }
  /** The proxy requires authentication (407). */
  | { readonly kind: 'proxy-authentication' }
  /** A problem of a TLS connection: its certificate or the handshake. */
  | { readonly kind: 'tls'; readonly problem: TlsProblem };

export type TlsProblem = (typeof TLS_PROBLEMS)[number];

/** Problems of a TLS connection, besides the untrusted issuer that each caller sees at first. */
export const TLS_PROBLEMS = ['expired', 'not-yet-valid', 'wrong-host', 'self-signed', 'handshake'] as const;

export type FaultKind = Fault['kind'];

export interface FaultRule {
  /** Only requests that match all of these fields. */
  readonly when?: { readonly path?: '/robot/send' | '/gettoken' | '/chat/send'; readonly accessToken?: string };
  /** The number of requests that the fault affects. Default 1; `Infinity` means until removed. */
  readonly times?: number;
}

export interface FaultHandle {
  readonly id: number;
  /** The number of further requests that the fault affects. */
  readonly remaining: number;
  /** Removes the fault and sends the answers that it holds back. */
  release(): void;
}
