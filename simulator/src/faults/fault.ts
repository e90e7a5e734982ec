import type { RefusalName } from './named-refusals.js';

/**
 * What goes wrong. The first group replaces the answer and delivers nothing; the second delivers the message as usual
 * and spoils the answer, so that the sender cannot know. The last three are met by requests to a proxy,
 * and by connections with TLS, and by nothing else.
 */
export type Fault =
  /** Any code with any text, such as 40014 or 88 with a sub-code. */
  | {
      readonly kind: 'errcode';
      readonly errcode: number;
      readonly errmsg: string;
      readonly subCode?: string;
      readonly subMessage?: string;
    }
  /** One of DingTalk's own errors, in the wording of the simulator's generation, with its reason on the page. */
  | { readonly kind: 'refusal'; readonly refusal: RefusalName }
  /** errcode -1. */
  | { readonly kind: 'system-busy' }
  /** errcode 500100. */
  | { readonly kind: 'system-exception' }
  /** The gateway's flood protection: JSON with `status` 1111 and no errcode. */
  | { readonly kind: 'flood-punish' }
  /** No body at all. */
  | { readonly kind: 'empty' }
  /** JSON that does not say whether the message was accepted. */
  | { readonly kind: 'no-code' }
  /** The gateway's or a proxy's page. HTTP status 200 unless said otherwise. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Plain text under the JSON content type. */
  | { readonly kind: 'not-json' }
  /** An HTTP error without a DingTalk body; default 500. */
  | { readonly kind: 'http-status'; readonly status?: number }
  /** 302; by default to another path of the simulator. */
  | { readonly kind: 'redirect'; readonly location?: string; readonly status?: number }
  /** The connection is reset as soon as the headers are there. */
  | { readonly kind: 'reset-early' }
  /** Delivered, then connection reset instead of an answer. */
  | { readonly kind: 'reset-late' }
  /** Delivered; bytes that are no HTTP come instead of an answer. */
  | { readonly kind: 'not-http' }
  /** Delivered; the answer waits for that long, or without `ms` until the fault is released. */
  | { readonly kind: 'slow'; readonly ms?: number }
  /** Delivered; half of the answer comes at once, the rest waits as in `slow`. */
  | { readonly kind: 'slow-body'; readonly ms?: number }
  /** Delivered; the connection ends in the middle of the answer. */
  | { readonly kind: 'truncated' }
  /** Delivered; a JSON answer of this many bytes, default 16 MiB. */
  | { readonly kind: 'huge'; readonly bytes?: number }
  /** Delivered; the answer is compressed, asked for or not. */
  | { readonly kind: 'gzip' }
  /** Delivered; the answer says that it is compressed, and is not. */
  | { readonly kind: 'bad-gzip' }
  /** DingTalk's clock is off by this much for the request: its signature check and its `Date` header. */
  | { readonly kind: 'clock'; readonly offsetMs: number }
  /** Of the simulator as a proxy: it will not connect. 403 unless said otherwise; a gateway that is down says 502. */
  | { readonly kind: 'proxy-refused'; readonly status?: number }
  /** Of the simulator as a proxy: 407. */
  | { readonly kind: 'proxy-authentication' }
  /** Of a connection with TLS: its certificate, or the handshake itself. */
  | { readonly kind: 'tls'; readonly problem: TlsProblem };

export type TlsProblem = (typeof TLS_PROBLEMS)[number];

/** What can be wrong with a secure connection besides an issuer whom nobody trusts, which every caller meets at first. */
export const TLS_PROBLEMS = ['expired', 'not-yet-valid', 'wrong-host', 'self-signed', 'handshake'] as const;

export type FaultKind = Fault['kind'];

export interface FaultRule {
  /** Only requests that match all that is given. */
  readonly when?: { readonly path?: '/robot/send' | '/gettoken' | '/chat/send'; readonly accessToken?: string };
  /** How many requests it spoils; default 1. `Infinity`: until released. */
  readonly times?: number;
}

export interface FaultHandle {
  readonly id: number;
  /** How many requests it will still spoil. */
  readonly remaining: number;
  /** Removes the fault, and lets the answers that it holds back go. */
  release(): void;
}
