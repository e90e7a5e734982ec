import type { Preview, Range } from '#core';

/** What this server speaks beyond the Language Server Protocol. Any client may use it. */

/** Request: which samples the conditions of an open file's receivers let through. Answer: `Preview`, or null when the file is not open or holds none of our kinds. */
export const PREVIEW_REQUEST = 'kubesphereDingtalk/preview';
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Fill in the alerts of this receiver only, and just the counts of the others; left out: of all. */
  readonly receiver?: string;
}
export type PreviewAnswer = Preview | null;

/** Request: the DingTalk receivers of an open file. Answer: `ReceiverOutline[]`, empty when there are none. */
export const RECEIVERS_REQUEST = 'kubesphereDingtalk/receivers';
export interface ReceiversParams {
  readonly textDocument: { readonly uri: string };
}
export interface ReceiverOutline {
  readonly name: string;
  /** The receiver's document in the file. */
  readonly range: Range;
  readonly hasChatbot: boolean;
  readonly chatIdCount: number;
}

/** Notification from the server: an open file's preview may have changed (its text, or the samples). */
export const PREVIEW_CHANGED_NOTIFICATION = 'kubesphereDingtalk/previewChanged';
export interface PreviewChangedParams {
  readonly uri: string;
}

/** Commands that the server's code lenses name; the client has to implement them. */
export const SEND_TEST_MESSAGE_COMMAND = 'kubesphereDingtalk.sendTestMessage';
export const PREVIEW_MATCHES_COMMAND = 'kubesphereDingtalk.previewMatches';
/** The argument of both commands. */
export interface ReceiverReference {
  readonly uri: string;
  readonly receiver: string;
}

export interface InitializationOptions {
  /** The commands that the client implements. A code lens whose command is missing here is shown without one. */
  readonly commands?: readonly string[];
}

/** The settings section, pulled with `workspace/configuration` or pushed with `workspace/didChangeConfiguration`. */
export const SETTINGS_SECTION = 'kubesphereDingtalk';
export interface Settings {
  /** Globs, relative to the workspace folders, of files with sample alerts. */
  readonly preview?: { readonly sampleFiles?: readonly string[] };
  readonly codeLens?: { readonly enabled?: boolean };
}
