/**
 * One request to `/robot/send` or `/chat/send`, accepted or rejected. Plain data without credentials: the access token
 * and the signature are shortened, so it can be logged, compared and sent to the page.
 */
export interface ReceivedMessage {
  /** Counts from 1, also across `clear()`. */
  readonly id: number;
  /** Milliseconds since the epoch, by the simulator's clock. */
  readonly time: number;
  readonly route: 'robot' | 'conversation';
  /** The name of the robot or app, or the end of an unknown token. */
  readonly sender: string;
  /** The conversation; absent for robots and if the request has none. */
  readonly chatId?: string;
  readonly accepted: boolean;
  /** The answer that the caller received; absent if a fault left no readable one. */
  readonly answer?: { readonly errcode: number; readonly errmsg: string };
  /** Why DingTalk rejects the message, and how to fix it; absent if accepted. */
  readonly explanation?: Explanation;
  readonly msgtype?: string;
  /** Absent if the body is not readable, or larger than 64 KiB. */
  readonly content?: MessageContent;
  readonly mentions: Mentions;
  readonly signature: SignatureState;
  /** What DingTalk accepts but ignores or displays differently. */
  readonly warnings: readonly Warning[];
  /** The `kind` of the injected fault that replaced or damaged the answer. */
  readonly fault?: string;
  readonly request: RawRequest;
}

export interface Explanation {
  readonly why: string;
  readonly fix: string;
}

/** What a reader of the group sees, independent of the field names of each API. */
export type MessageContent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'markdown'; readonly title: string; readonly text: string }
  | {
      readonly type: 'link';
      readonly title: string;
      readonly text: string;
      readonly url: string;
      readonly picture?: string;
    }
  | {
      readonly type: 'card';
      readonly title: string;
      readonly text: string;
      readonly buttons: readonly Button[];
      readonly horizontal: boolean;
    }
  | { readonly type: 'feed'; readonly links: readonly FeedLink[] }
  | { readonly type: 'media'; readonly media: 'image' | 'voice' | 'file'; readonly mediaId: string }
  | { readonly type: 'oa'; readonly title: string; readonly text: string; readonly url: string };

export interface Button {
  readonly title: string;
  readonly url: string;
}

export interface FeedLink {
  readonly title: string;
  readonly url: string;
  readonly picture: string;
}

export interface Mentions {
  readonly mobiles: readonly string[];
  readonly userIds: readonly string[];
  readonly all: boolean;
}

/** `unchecked`: signed, but the robot requires no signature; `double-encoded`: correct, but percent-encoded twice. */
export type SignatureState = 'none' | 'unchecked' | 'valid' | 'double-encoded' | 'wrong' | 'expired';

export type WarningCode =
  | 'mention-not-in-text'
  | 'mention-without-at-sign'
  | 'mention-too-many'
  | 'mention-ignored'
  | 'mention-moot'
  | 'mention-malformed'
  | 'mobile-format'
  | 'sign-encoded-twice'
  | 'images-too-many'
  | 'msg-over-2048-bytes';

export interface Warning {
  readonly code: WarningCode;
  readonly text: string;
}

export interface RawRequest {
  readonly method: string;
  /** Path and query, with the token and the signature shortened. */
  readonly url: string;
  /** Only headers that cannot contain credentials keep their value. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first 20 000 characters of the body. */
  readonly body: string;
  /** The size of the whole body in bytes. */
  readonly size: number;
}
