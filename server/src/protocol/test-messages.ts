import type { Alert, Target } from '#core';
import type { Place } from './place.js';

/**
 * Request: the messages of a test of a receiver, which skips Silences, routers and conditions. Answer: null when there is
 * no such DingTalk receiver. Sends nothing and needs no credentials.
 */
export const TEST_MESSAGES_REQUEST = 'kubesphereDingtalk/testMessages';
export interface TestMessagesParams {
  readonly textDocument: { readonly uri: string };
  readonly receiver: string;
  /** One batch; default: the alert of the console's own test. */
  readonly alerts?: readonly Alert[];
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export type TestMessagesAnswer = {
  /** One delivery per target and group of alerts; all chats of a conversation share one. */
  readonly deliveries: readonly TestDeliveryAnswer[];
  readonly assumptions: readonly string[];
} | null;
export interface TestDeliveryAnswer {
  readonly target: Target;
  readonly chatIds: readonly string[];
  readonly messages: readonly TestMessageAnswer[];
  /** The number of alerts dropped because each alone reaches the size limit. */
  readonly dropped: number;
  /** Why there is no message, or what the manager lacks to send it. */
  readonly problem: { readonly text: string; readonly place: Place | null } | null;
}
export interface TestMessageAnswer {
  readonly type: 'text' | 'markdown';
  /** The title of a `markdown` message; empty for `text`. */
  readonly title: string;
  /** The output of the template. */
  readonly text: string;
  /** The text with keywords and mentions. */
  readonly shown: string;
  /** JSON-escaped, in bytes; must stay below `limit`. */
  readonly size: number;
  readonly limit: number;
}
