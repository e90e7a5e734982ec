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

/**
 * Request: what the cluster would do with each document of an open file (`kubectl apply`). Answer: null when the file is
 * not open or holds none of our kinds. Objects of other kinds, templates and empty documents are left out.
 */
export const VERDICT_REQUEST = 'kubesphereDingtalk/verdict';
export interface VerdictParams {
  readonly textDocument: { readonly uri: string };
}
export type VerdictAnswer = { readonly documents: readonly DocumentVerdictAnswer[] } | null;
export interface DocumentVerdictAnswer {
  /** Where the document's content begins. */
  readonly line: number;
  /** Null when it cannot be told. */
  readonly kind: string | null;
  readonly name: string | null;
  readonly accepted: boolean;
  readonly causes: readonly VerdictCause[];
}
export interface VerdictCause {
  /** The field in Kubernetes notation; empty where there is none to name. */
  readonly path: string;
  readonly message: string;
  /** The rule, as in diagnostics. */
  readonly code: string;
  readonly range: Range;
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
  /** Where the pages of the rules are, as `RULE.md` below this URI; without it diagnostics have no link. */
  readonly docsBaseUri?: string;
}

/** The settings section, pulled with `workspace/configuration` or pushed with `workspace/didChangeConfiguration`. */
export const SETTINGS_SECTION = 'kubesphereDingtalk';
export interface Settings {
  /** Globs, relative to the workspace folders, of files with sample alerts. */
  readonly preview?: { readonly sampleFiles?: readonly string[] };
  readonly codeLens?: { readonly enabled?: boolean };
  /** The severity of each rule, or `off`. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Of the notification manager, such as `2.3`, or of KubeSphere, such as `3.4`; empty: as open manifests tell. */
  readonly notificationManagerVersion?: string;
}
