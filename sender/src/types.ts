import type { Dispatcher } from 'undici';
import type { ChatbotExtras } from '#core';
import type { TokenCache } from './conversation/token-cache.js';
import type { Sleep } from './sleep.js';
import type { Throttle } from './throttle/throttle.js';

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
  /** How to pause before a retry and while throttled; default: a timer. Tests inject one together with `now`. */
  readonly sleep?: Sleep;
  readonly signal?: AbortSignal;
  /** The DingTalk API host of conversations; default `https://oapi.dingtalk.com`. */
  readonly baseUrl?: string;
  /** Milliseconds for one request, connection included; default 10 000. */
  readonly timeoutMs?: number;
  /** The app tokens to use and to add to; default: one cache for the whole process. */
  readonly tokens?: TokenCache;
  /** Counts the messages of each robot and app; default: one throttle for the whole process. */
  readonly throttle?: Throttle | 'off';
  /**
   * What to do when a robot has got as many messages as DingTalk allows: `refuse` (default) answers at once that
   * nothing was sent, `wait` sends when it is time. An app is waited for in any case, a second at most.
   */
  readonly whenThrottled?: 'refuse' | 'wait';
  /** While waiting for a robot: told at once and then every second how many milliseconds are left. */
  readonly onWaiting?: (leftMs: number) => void;
}
