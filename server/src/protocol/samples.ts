import type { Alert, SampleAlert } from '#core';

/** Request: the current sample alerts, which are the same for all files. Answer: `SamplesAnswer`. */
export const SAMPLES_REQUEST = 'kubesphereDingtalk/samples';
export interface SamplesParams {
  /** The version that the client has; its sample alerts are not sent again. */
  readonly version?: number;
}
export interface SamplesAnswer {
  readonly version: number;
  /** Null: the client's version is current. */
  readonly samples: readonly SampleAlert[] | null;
  readonly sources: readonly SampleSource[];
}
/** A source of sample alerts; `SampleAlert.source` is its name. */
export interface SampleSource {
  /** A file name relative to its workspace folder, a name from `SetSamplesParams`, or `built-in`. */
  readonly name: string;
  readonly origin: 'built-in' | 'file' | 'session';
  readonly count: number;
  /** False: its sample alerts are currently left out. */
  readonly used: boolean;
  /** The problems of its text. */
  readonly problems: readonly SampleProblemAnswer[];
}
export interface SampleProblemAnswer {
  readonly code: string;
  /** The alert's index in the text; null: the whole text. */
  readonly index: number | null;
  /** The label or annotation; null: the whole alert. */
  readonly key: string | null;
  readonly message: string;
}

/** Request: changes the sample alerts of this session, and no file. Answer: `SetSamplesAnswer`. */
export const SET_SAMPLES_REQUEST = 'kubesphereDingtalk/setSamples';
export type SetSamplesParams =
  /** Replaces a source's alerts by those of a JSON or YAML text. A text without alerts changes nothing. */
  | { readonly change: 'text'; readonly source: string; readonly text: string }
  /** Replaces a source's alerts. */
  | { readonly change: 'alerts'; readonly source: string; readonly alerts: readonly Alert[] }
  /** Generates alerts from a receiver's conditions: one that matches, and a near miss for each condition. */
  | {
      readonly change: 'conditions';
      readonly source: string;
      readonly textDocument: { readonly uri: string };
      readonly receiver: string;
    }
  /** Replaces one sample alert; null: restores the original. */
  | { readonly change: 'edit'; readonly id: string; readonly alert: Alert | null }
  /** Enables or disables a source. */
  | { readonly change: 'use'; readonly source: string; readonly used: boolean }
  /** Removes a source of this session. */
  | { readonly change: 'remove'; readonly source: string };
export interface SetSamplesAnswer {
  readonly version: number;
  /** The number of alerts that the source has now. */
  readonly count: number;
  readonly problems: readonly SampleProblemAnswer[];
  /** For `conditions`: why no alert can match; null: one can. */
  readonly contradiction: string | null;
}
