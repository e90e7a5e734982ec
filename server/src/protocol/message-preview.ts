import type { Place } from './place.js';

/** Request: the messages that DingTalk receives for sample alerts of a receiver. Answer: null when it is missing. */
export const MESSAGE_REQUEST = 'kubesphereDingtalk/message';
export interface MessageParams {
  readonly textDocument: { readonly uri: string };
  readonly receiver: string;
  /** Ids of sample alerts, sent as one batch; default: all that match. */
  readonly alerts?: readonly string[];
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export type MessageAnswer = {
  /** In sending order. */
  readonly messages: readonly MessageAnswerPart[];
  /** The number of further messages that the answer leaves out. */
  readonly omitted: number;
  /** Why some or all of `messages` are not sent, besides `switchedOff`; null: none. */
  readonly problem: { readonly text: string; readonly place: Place | null } | null;
  /** Nothing is sent, because the receiver is switched off: `messages` are what it would get if it were on. */
  readonly switchedOff: boolean;
  readonly assumptions: readonly string[];
} | null;
/** One request to DingTalk. */
export interface MessageAnswerPart {
  readonly target: { readonly kind: 'chatbot' } | { readonly kind: 'conversation'; readonly chatId: string };
  readonly type: 'text' | 'markdown';
  /** The title of a `markdown` message; empty for `text`. */
  readonly title: string;
  readonly text: string;
  /** The size of the text as it is counted: JSON-escaped, in bytes. */
  readonly size: number;
  readonly limit: number;
  /** Counted from 1, among the messages for the same alerts and target. */
  readonly part: number;
  readonly parts: number;
  /** The ids of the sample alerts in the message. */
  readonly alerts: readonly string[];
  /** A known problem of the message in DingTalk; null: none. */
  readonly doubt: string | null;
  /** What DingTalk shows otherwise than it is written, each with what to write instead. */
  readonly notes: readonly string[];
  /** The robot's keywords; empty for `conversation`. */
  readonly keywords: readonly string[];
  readonly mentions: {
    readonly all: boolean;
    readonly mobiles: readonly string[];
    readonly users: readonly string[];
  };
}
