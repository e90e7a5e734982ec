import type { IncomingHttpHeaders } from 'node:http';
import type { Mentions, MessageContent, ReceivedMessage, SignatureState, Warning } from '../received-message.js';
import type { TextStyle } from '../text-style.js';
import type { AppRegistry } from './app-registry.js';
import type { Refusal } from './refusal.js';
import type { RobotRegistry } from './robot-registry.js';

/** A request to one of DingTalk's addresses, its body read. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** The body, or its start when it is very long. */
  readonly body: Buffer;
  /** Bytes of the whole body. */
  readonly size: number;
  readonly ip: string;
  /** Milliseconds since the epoch, as DingTalk's clock shows them. */
  readonly now: number;
}

/** What DingTalk knows. */
export interface World {
  readonly style: TextStyle;
  readonly rateLimitCode: 130101 | 410100;
  readonly robots: RobotRegistry;
  readonly apps: AppRegistry;
}

/** DingTalk's answer as JSON fields, and the message to keep when the address is one for messages. */
export interface Reply {
  readonly answer: Readonly<Record<string, unknown>> & { readonly errcode: number; readonly errmsg: string };
  readonly message?: MessageDraft;
}

export interface Route {
  /** DingTalk's judgement; counts against rate limits. */
  readonly respond: (call: Call, world: World) => Reply;
  /** What can be said of the message without judging it; absent where no messages go. */
  readonly overhear?: (call: Call, world: World) => MessageFacts;
}

/** A message before the log gives it a number and the server adds the raw request. */
export type MessageDraft = Omit<ReceivedMessage, 'id' | 'time' | 'request' | 'fault'>;

/** What can be said of a message whatever the verdict. */
export interface MessageFacts {
  readonly route: ReceivedMessage['route'];
  readonly sender: string;
  readonly chatId?: string;
  readonly msgtype?: string;
  readonly content?: MessageContent;
  readonly mentions: Mentions;
  readonly signature: SignatureState;
  readonly warnings: readonly Warning[];
}

export function refused({ errcode, errmsg, extra, why, fix }: Refusal, facts?: MessageFacts): Reply {
  const answer = { errcode, ...extra, errmsg };
  if (facts === undefined) return { answer };
  return { answer, message: { ...facts, accepted: false, answer: { errcode, errmsg }, explanation: { why, fix } } };
}

export function accepted(facts: MessageFacts, extra: Readonly<Record<string, unknown>> = {}): Reply {
  const answer = { errcode: 0, errmsg: 'ok' };
  return { answer: { ...answer, ...extra }, message: { ...facts, accepted: true, answer } };
}
