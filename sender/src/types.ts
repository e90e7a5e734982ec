import type { Dispatcher } from 'undici';
import type { ChatbotExtras } from '#core';
import type { TokenCache } from './conversation/token-cache.js';
import type { Sleep } from './sleep.js';
import type { Throttle } from './throttle/throttle.js';

/** The target of a message. Contains credentials: never log it, never put it into an error. */
export type Target = ChatbotTarget | ConversationTarget;

export interface ChatbotTarget {
  readonly kind: 'chatbot';
  /** The complete webhook URL, including `access_token`. */
  readonly webhook: string;
  /** The robot's signing secret; absent or empty if the robot does not check signatures. */
  readonly secret?: string;
}

export interface ConversationTarget {
  readonly kind: 'conversation';
  readonly appKey: string;
  readonly appSecret: string;
  readonly chatIds: readonly string[];
}

export interface SendOptions {
  /** Keywords and mentions. Like the manager, the sender ignores them for conversations. */
  readonly extras?: ChatbotExtras;
  /** For tests and proxies; the caller closes it. Default: one process-wide `createDispatcher({ env: process.env })`. */
  readonly dispatcher?: Dispatcher;
  /** Milliseconds since the epoch; default: `Date.now`. */
  readonly now?: () => number;
  /** Pauses before a retry and while throttled; default: a timer. Tests inject it together with `now`. */
  readonly sleep?: Sleep;
  readonly signal?: AbortSignal;
  /** The base URL of the DingTalk API for conversations; default: `https://oapi.dingtalk.com`. */
  readonly baseUrl?: string;
  /** Time limit of one request in milliseconds, including the connection; default: 10 000. */
  readonly timeoutMs?: number;
  /** The cache of app tokens; default: one for the whole process. */
  readonly tokens?: TokenCache;
  /** Counts the messages of each robot and app; default: one for the whole process. */
  readonly throttle?: Throttle | 'off';
  /**
   * What to do when a robot has reached DingTalk's rate: `refuse` (default) fails at once without sending, `wait` sends
   * as soon as the rate allows it. At the rate of an app, `send` always waits, at most one second.
   */
  readonly whenThrottled?: 'refuse' | 'wait';
  /** While waiting for a robot: called at once and then every second with the remaining milliseconds. */
  readonly onWaiting?: (leftMs: number) => void;
}
