import type {
  Alert,
  AlertTrace,
  ManagerVersion,
  Message,
  Range,
  ReceiverMatches,
  SampleAlert,
  Stage,
  StageVerdict,
  Target,
} from '#core';

/** What this server speaks beyond the Language Server Protocol. Any client may use it. */
export * from './protocol-tests.js';

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
 * Request: the manifest files of the workspace as seen from a file, with what is in them in the editor or else on disk. Answer:
 * `ManifestsAnswer`. It holds no text: a client that needs values, such as those of Secrets, reads the files itself.
 */
export const MANIFESTS_REQUEST = 'kubesphereDingtalk/manifests';
export interface ManifestsParams {
  readonly textDocument: { readonly uri: string };
}
export interface ManifestsAnswer {
  /** Those with objects that matter here, the nearest to the file last: of objects with one name the last counts. */
  readonly files: readonly ManifestFileAnswer[];
  /** The size limit of the search, in bytes: a client reads no file that has grown larger. */
  readonly maxBytes: number;
}
export interface ManifestFileAnswer {
  readonly uri: string;
  /** The kinds of its objects, each once, such as `Receiver` and `Secret`. */
  readonly kinds: readonly string[];
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

/**
 * Request: how the conditions of one receiver of an open file judge the samples in force, and how many the other
 * receivers let through. Answer: null when the file is not open or holds no DingTalk receiver.
 */
export const MATCHES_REQUEST = 'kubesphereDingtalk/matches';
export interface MatchesParams {
  readonly textDocument: { readonly uri: string };
  /** By name; left out, or when there is none of this name: the first. */
  readonly receiver?: string;
}
export type MatchesAnswer = {
  /** Of the text that was judged. */
  readonly textVersion: number;
  /** Which samples were judged: ask for them when they are not the ones at hand. */
  readonly samplesVersion: number;
  readonly sampleCount: number;
  readonly receivers: readonly ReceiverCount[];
  readonly receiver: ReceiverMatches;
} | null;
export interface ReceiverCount {
  readonly name: string;
  /** The receiver's document in the file. */
  readonly range: Range;
  readonly enabled: boolean;
  /** Null: its conditions cannot be evaluated. */
  readonly matched: number | null;
}

/** Request: the samples in force. Answer: `SamplesAnswer`. They are the same for all files. */
export const SAMPLES_REQUEST = 'kubesphereDingtalk/samples';
export interface SamplesParams {
  /** The version at hand: its samples are not sent again. */
  readonly version?: number;
}
export interface SamplesAnswer {
  readonly version: number;
  /** Null: those at hand still hold. */
  readonly samples: readonly SampleAlert[] | null;
  readonly sources: readonly SampleSource[];
}
/** Where samples come from: `SampleAlert.source` is its name. */
export interface SampleSource {
  /** A file's name, relative to its workspace folder; the name that `SetSamplesParams` gave; or `built-in`. */
  readonly name: string;
  readonly origin: 'built-in' | 'file' | 'session';
  readonly count: number;
  /** False: its samples are left out at the moment. */
  readonly used: boolean;
  /** What was wrong in its text. */
  readonly problems: readonly SampleProblemAnswer[];
}
export interface SampleProblemAnswer {
  readonly code: string;
  /** The alert's index in the text; null when all of it is meant. */
  readonly index: number | null;
  /** The label or annotation that is meant. */
  readonly key: string | null;
  readonly message: string;
}

/** Request: changes the samples of this session; nothing is written to a file. Answer: `SetSamplesAnswer`. */
export const SET_SAMPLES_REQUEST = 'kubesphereDingtalk/setSamples';
export type SetSamplesParams =
  /** Takes the alerts of a text, JSON or YAML, in place of those that the source had. A text without one changes nothing. */
  | { readonly change: 'text'; readonly source: string; readonly text: string }
  /** The same with alerts that are at hand. */
  | { readonly change: 'alerts'; readonly source: string; readonly alerts: readonly Alert[] }
  /** Makes them from the conditions of a receiver: one that matches, and a near miss for each condition. */
  | {
      readonly change: 'conditions';
      readonly source: string;
      readonly textDocument: { readonly uri: string };
      readonly receiver: string;
    }
  /** Puts an alert in the place of one sample; null: the sample as it was. */
  | { readonly change: 'edit'; readonly id: string; readonly alert: Alert | null }
  /** Takes the alerts of a source into use or out of it. */
  | { readonly change: 'use'; readonly source: string; readonly used: boolean }
  /** Forgets a source of this session. */
  | { readonly change: 'remove'; readonly source: string };
export interface SetSamplesAnswer {
  readonly version: number;
  /** How many alerts the source has now. */
  readonly count: number;
  readonly problems: readonly SampleProblemAnswer[];
  /** `conditions`: why there is no alert that matches; null when there is one. */
  readonly contradiction: string | null;
}

/** Request: the way of one sample through the notification manager to a receiver. Answer: null when either is not there. */
export const TRACE_REQUEST = 'kubesphereDingtalk/trace';
export interface TraceParams {
  readonly textDocument: { readonly uri: string };
  readonly receiver: string;
  /** A sample's id. */
  readonly alert: string;
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export type TraceAnswer = {
  /** In the order in which the alert goes through them. */
  readonly steps: readonly TraceStepAnswer[];
  readonly outcome: AlertTrace['outcome'];
  /** What is not in the workspace and was taken to be as usual, a sentence each. */
  readonly assumptions: readonly string[];
} | null;
export interface TraceStepAnswer {
  readonly stage: Stage;
  readonly verdict: StageVerdict;
  readonly text: string;
  /** Of the steps for one of a receiver's targets; null: of all. */
  readonly target: Target | null;
  /** The place that decided, in this file or another one of the workspace. */
  readonly place: Place | null;
}
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Request: what DingTalk gets for samples at a receiver. Answer: null when the receiver is not there. */
export const MESSAGE_REQUEST = 'kubesphereDingtalk/message';
export interface MessageParams {
  readonly textDocument: { readonly uri: string };
  readonly receiver: string;
  /** Ids of samples, taken as one batch; left out: all that are let through. */
  readonly alerts?: readonly string[];
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export type MessageAnswer = {
  /** In the order in which they are sent. */
  readonly messages: readonly MessageAnswerPart[];
  /** How many more there are, which do not travel. */
  readonly omitted: number;
  /** Why nothing is sent, or not all of it: `messages` are then what would be. Null when nothing failed. */
  readonly problem: { readonly text: string; readonly place: Place | null } | null;
  readonly assumptions: readonly string[];
} | null;
/** One request to DingTalk. */
export interface MessageAnswerPart {
  readonly target: { readonly kind: 'chatbot' } | { readonly kind: 'conversation'; readonly chatId: string };
  readonly type: 'text' | 'markdown';
  /** Of `markdown`; empty for `text`. */
  readonly title: string;
  readonly text: string;
  /** Of the text as it is counted: JSON-escaped, in bytes. */
  readonly size: number;
  readonly limit: number;
  /** Counted from 1, among those of the same alerts to the same target. */
  readonly part: number;
  readonly parts: number;
  /** The ids of the samples in it. */
  readonly alerts: readonly string[];
  /** What is known to go wrong with it in DingTalk; null: nothing. */
  readonly doubt: string | null;
  /** Of the robot; of `conversation` none. */
  readonly keywords: readonly string[];
  readonly mentions: {
    readonly all: boolean;
    readonly mobiles: readonly string[];
    readonly users: readonly string[];
  };
}

/**
 * Request: the notification manager that the manifests of a file are for, as settings, configuration and the manifests
 * themselves define it. What a client prepares with these is what the preview shows.
 */
export const MANAGER_REQUEST = 'kubesphereDingtalk/manager';
export interface ManagerParams {
  readonly textDocument: { readonly uri: string };
}
export interface ManagerAnswer {
  readonly version: ManagerVersion;
  /** By namespace; null: not known. */
  readonly tenants: Readonly<Record<string, readonly string[]>> | null;
  readonly timeZone: string;
}

/** Request: the Silences of the workspace. Answer: `SilencesAnswer`. */
export const SILENCES_REQUEST = 'kubesphereDingtalk/silences';
export interface SilencesParams {
  /** RFC 3339; default: now. */
  readonly at?: string;
  /** How far ahead activations are looked for, in hours; default: a week. */
  readonly hours?: number;
  /** The time zone that the manager runs in, and so of schedules that name none; default: that of the settings. */
  readonly zone?: string;
}
export interface SilencesAnswer {
  /** RFC 3339, both. */
  readonly at: string;
  readonly until: string;
  readonly silences: readonly SilenceAnswer[];
}
export interface SilenceAnswer {
  readonly name: string;
  readonly place: Place;
  /** Null: of all tenants. */
  readonly tenant: string | null;
  readonly enabled: boolean;
  /** Null: the manager cannot tell, `problem` says why. */
  readonly active: boolean | null;
  readonly problem: string | null;
  /** When it mutes, in words. */
  readonly words: string;
  /** When it mutes from `at` on; the first may have begun before. */
  readonly periods: readonly SilencePeriod[];
  /** How far they were looked for: sooner than `until` where there are thousands. RFC 3339. */
  readonly lookedUntil: string;
  /** How many of the samples in force its matcher mutes; null: it cannot be evaluated. */
  readonly matched: number | null;
}
export interface SilencePeriod {
  /** RFC 3339; null: for ever. */
  readonly start: string | null;
  readonly end: string | null;
}

/** Notification from the server: an open file's preview may have changed (its text, or the samples). */
export const PREVIEW_CHANGED_NOTIFICATION = 'kubesphereDingtalk/previewChanged';
export interface PreviewChangedParams {
  readonly uri: string;
}

/** Commands that the server's code lenses name; the client has to implement them. */
export const SEND_TEST_MESSAGE_COMMAND = 'kubesphereDingtalk.sendTestMessage';
export const PREVIEW_MATCHES_COMMAND = 'kubesphereDingtalk.previewMatches';
/** Changes `spec.dingtalk.enabled`; a client that does not implement it is shown no lens for it. */
export const TOGGLE_RECEIVER_COMMAND = 'kubesphereDingtalk.toggleReceiver';
/** The argument of both commands. */
export interface ReceiverReference {
  readonly uri: string;
  readonly receiver: string;
  /** The message to send in place of the usual confirmation, and the alert that it tells of when it is one. */
  readonly message?: Message;
  readonly alert?: Alert;
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
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly pipeline?: {
    /** The tenants of each namespace, by `cluster/namespace` or else by `namespace`. */
    readonly tenants?: Readonly<Record<string, readonly string[]>>;
    /** Of schedules that name none; default: UTC. */
    readonly timeZone?: string;
  };
  /** The severity of each rule, or `off`. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Of the notification manager, such as `2.3`, or of KubeSphere, such as `3.4`; empty: as open manifests tell. */
  readonly notificationManagerVersion?: string;
}
