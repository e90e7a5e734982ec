import type { Phrase } from '#core';
import type { ErrorId } from './catalogue/catalogue.js';
import type { Fix } from './fix/fix.js';

/**
 * `delivered`: DingTalk returned errcode 0. `refused`: DingTalk rejected the message; nothing was delivered. `failed`: the
 * message cannot have reached DingTalk. `unknown`: the request left, but there is no response that can be trusted (timeout,
 * reset, a page that is not DingTalk's), so check the chat before sending again. `cancelled`: the caller cancelled before
 * the request left.
 */
export type Outcome = 'delivered' | 'refused' | 'failed' | 'unknown' | 'cancelled';

export interface SendError {
  readonly id: ErrorId;
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** The remedy in a form for programs. */
  readonly fix: Fix;
  /** Short and technical: `ENOTFOUND`, `HTTP 502`. */
  readonly detail?: string;
}

/** One per chatbot, or one per chat id of a conversation. Contains no credentials: it may be shown and logged. */
export interface SendResult {
  /** A label that people recognise: `chatbot oapi.dingtalk.com (…1f3a)` or `conversation chat0a1b…`. */
  readonly target: { readonly kind: 'chatbot' | 'conversation'; readonly label: string };
  readonly outcome: Outcome;
  /** DingTalk's own response, redacted; absent if there was none. `subCode` accompanies errcode 88. */
  readonly dingtalk?: { readonly code: number | string; readonly message: string; readonly subCode?: string };
  /** The entry of the error catalogue; absent if the message was delivered. */
  readonly error?: SendError;
  readonly durationMs: number;
  /** This computer's clock minus DingTalk's, from the `Date` header (whole seconds); absent without the header. */
  readonly clockSkewMs?: number;
  readonly messageId?: string;
}
