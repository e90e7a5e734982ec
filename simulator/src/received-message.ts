/**
 * One request to `/robot/send` or `/chat/send`, accepted or refused. Plain data without credentials: access token and
 * signature are shortened, so it may be logged, compared and sent to the page.
 */
export interface ReceivedMessage {
  /** Counts from 1; never used twice, not even after `clear()`. */
  readonly id: number;
  /** Milliseconds since the epoch, by the simulator's clock. */
  readonly time: number;
  readonly route: 'robot' | 'conversation';
  /** The robot's or the app's name; the end of the token when there is none such. */
  readonly sender: string;
  /** The conversation addressed; absent on robots and when the request named none. */
  readonly chatId?: string;
  readonly accepted: boolean;
  /** What the caller was told; absent when a fault left no readable answer. */
  readonly answer?: { readonly errcode: number; readonly errmsg: string };
  /** Why it was refused and what would mend it; absent when accepted. */
  readonly explanation?: Explanation;
  readonly msgtype?: string;
  /** Absent when the body could not be understood that far, or was larger than 64 KiB. */
  readonly content?: MessageContent;
  readonly mentions: Mentions;
  readonly signature: SignatureState;
  /** What DingTalk accepts without doing what the sender hoped for. */
  readonly warnings: readonly Warning[];
  /** The `kind` of the injected fault that decided or disturbed the answer. */
  readonly fault?: string;
  readonly request: RawRequest;
}

export interface Explanation {
  readonly why: string;
  readonly fix: string;
}

/** What a reader of the group sees, whatever the API's own spelling was. */
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

/** `unchecked`: signed, but the robot does not ask for it; `double-encoded`: right, but percent-encoded twice. */
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
  /** Path and query; token and signature shortened. */
  readonly url: string;
  /** Only headers known to be harmless keep their value. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, the first 20 000 characters of it. */
  readonly body: string;
  /** Bytes of the whole body. */
  readonly size: number;
}
