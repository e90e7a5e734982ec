import type { IncomingHttpHeaders } from 'node:http';
import type { Mentions, MessageContent, ReceivedMessage, SignatureState, Warning } from '../received-message.js';
import type { TextStyle } from '../text-style.js';
import type { AppRegistry } from './app-registry.js';
import type { Refusal } from './refusal.js';
import type { RobotRegistry } from './robot-registry.js';

/** A request to one of DingTalk's paths, with its body. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query as received. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** The body, or its start if it is very long. */
  readonly body: Buffer;
  /** The size of the whole body in bytes. */
  readonly size: number;
  readonly ip: string;
  /** Milliseconds since the epoch, by DingTalk's clock. */
  readonly now: number;
}

/** The state of DingTalk. */
export interface World {
  readonly style: TextStyle;
  readonly rateLimitCode: 130101 | 410100;
  readonly robots: RobotRegistry;
  readonly apps: AppRegistry;
}

/** DingTalk's answer as JSON fields, and at paths for messages the message to keep. */
export interface Reply {
  readonly answer: Readonly<Record<string, unknown>> & { readonly errcode: number; readonly errmsg: string };
  readonly message?: MessageDraft;
}

export interface Route {
  /** DingTalk's verdict; counts against rate limits. */
  readonly respond: (call: Call, world: World) => Reply;
  /** What is known of the message before the verdict; absent at paths that receive no messages. */
  readonly overhear?: (call: Call, world: World) => MessageFacts;
}

/** A message before the log numbers it and the server adds the raw request. */
export type MessageDraft = Omit<ReceivedMessage, 'id' | 'time' | 'request' | 'fault'>;

/** The parts of a message that do not depend on the verdict. */
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
