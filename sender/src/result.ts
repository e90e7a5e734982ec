import type { Phrase } from '#core';
import type { ErrorId } from './catalogue/catalogue.js';
import type { Fix } from './fix/fix.js';

/**
 * `delivered`: DingTalk answered errcode 0. `refused`: DingTalk said no, nothing was delivered. `failed`: the message
 * cannot have reached DingTalk. `unknown`: the request left, but no answer can be trusted (timeout, reset, a page that
 * is not DingTalk's): look in the chat before sending again. `cancelled`: the caller gave up before the request left.
 */
export type Outcome = 'delivered' | 'refused' | 'failed' | 'unknown' | 'cancelled';

export interface SendError {
  readonly id: ErrorId;
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** The remedy for programs. */
  readonly fix: Fix;
  /** Short and technical: `ENOTFOUND`, `HTTP 502`. */
  readonly detail?: string;
}

/** One for a chatbot, one for each chat id of a conversation. Holds nothing secret: it may be shown and logged. */
export interface SendResult {
  /** What a person recognises: `chatbot oapi.dingtalk.com (…1f3a)` or `conversation chat0a1b…`. */
  readonly target: { readonly kind: 'chatbot' | 'conversation'; readonly label: string };
  readonly outcome: Outcome;
  /** DingTalk's own answer, redacted; absent when there was none. `subCode` is what errcode 88 comes with. */
  readonly dingtalk?: { readonly code: number | string; readonly message: string; readonly subCode?: string };
  /** The entry of the error catalogue; absent when delivered. */
  readonly error?: SendError;
  readonly durationMs: number;
  /** Our clock less DingTalk's, from its `Date` header (whole seconds); absent without one. */
  readonly clockSkewMs?: number;
  readonly messageId?: string;
}
