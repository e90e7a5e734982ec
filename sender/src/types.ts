import type { Dispatcher } from 'undici';
import type { ChatbotExtras, Phrase } from '#core';
import type { ErrorId } from './catalogue/catalogue.js';
import type { TokenCache } from './conversation/token-cache.js';

/** Where a message goes. Holds credentials: never log it, never put it into an error. */
export type Target = ChatbotTarget | ConversationTarget;

export interface ChatbotTarget {
  readonly kind: 'chatbot';
  /** The whole webhook URL, `access_token` included. */
  readonly webhook: string;
  /** The robot's signing secret; absent or empty when the robot does not use signatures. */
  readonly secret?: string;
}

export interface ConversationTarget {
  readonly kind: 'conversation';
  readonly appKey: string;
  readonly appSecret: string;
  readonly chatIds: readonly string[];
}

export interface SendOptions {
  /** Keywords and mentions; ignored for conversations, as the manager ignores them. */
  readonly extras?: ChatbotExtras;
  /** Tests and proxies; stays open. Default: one of `createDispatcher({ env: process.env })` for this call alone. */
  readonly dispatcher?: Dispatcher;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
  readonly signal?: AbortSignal;
  /** The DingTalk API host of conversations; default `https://oapi.dingtalk.com`. */
  readonly baseUrl?: string;
  /** Milliseconds for one request, connection included; default 10 000. */
  readonly timeoutMs?: number;
  /** The app tokens to use and to add to; default: one cache for the whole process. */
  readonly tokens?: TokenCache;
}

/**
 * `delivered`: DingTalk answered errcode 0. `refused`: DingTalk said no, nothing was delivered. `failed`: the message
 * cannot have reached DingTalk. `unknown`: the request left, but no answer can be trusted (timeout, reset, a page that
 * is not DingTalk's): look in the chat before sending again. `cancelled`: the caller gave up before the request left.
 */
export type Outcome = 'delivered' | 'refused' | 'failed' | 'unknown' | 'cancelled';

/** One for a chatbot, one for each chat id of a conversation. Holds nothing secret: it may be shown and logged. */
export interface SendResult {
  /** What a person recognises: `chatbot oapi.dingtalk.com (…1f3a)` or `conversation chat0a1b…`. */
  readonly target: { readonly kind: Target['kind']; readonly label: string };
  readonly outcome: Outcome;
  /** DingTalk's own answer, redacted; absent when there was none. `subCode` is what errcode 88 comes with. */
  readonly dingtalk?: { readonly code: number | string; readonly message: string; readonly subCode?: string };
  /** The entry of the error catalogue; absent when delivered. `detail` is short and technical: `ENOTFOUND`, `HTTP 502`. */
  readonly error?: { readonly id: ErrorId; readonly cause: Phrase; readonly remedy: Phrase; readonly detail?: string };
  readonly durationMs: number;
  /** Our clock less DingTalk's, from its `Date` header (whole seconds); absent without one. */
  readonly clockSkewMs?: number;
  readonly messageId?: string;
}
