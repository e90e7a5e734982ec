import type { Place } from './place.js';

/** Request: the Silences of the workspace, without those that the cluster would reject. Answer: `SilencesAnswer`. */
export const SILENCES_REQUEST = 'kubesphereDingtalk/silences';
export interface SilencesParams {
  /** The file that they are seen from: its cluster, manager and names. Default: a file with a NotificationManager. */
  readonly textDocument?: { readonly uri: string };
  /** A Silence of that file that is listed even if the cluster would reject it. */
  readonly silence?: string;
  /** RFC 3339; default: now. */
  readonly at?: string;
  /** How many hours ahead to compute activations; default: a week. */
  readonly hours?: number;
  /** The manager's time zone, for schedules without one; default: from the settings. */
  readonly zone?: string;
}
export interface SilencesAnswer {
  /** The start of the period, RFC 3339; `until` is its end. */
  readonly at: string;
  readonly until: string;
  readonly silences: readonly SilenceAnswer[];
}
export interface SilenceAnswer {
  readonly name: string;
  readonly place: Place;
  /** Null: applies to all tenants. */
  readonly tenant: string | null;
  readonly enabled: boolean;
  /** Null: the manager cannot evaluate it, see `problem`; without a problem, it is not determined. */
  readonly active: boolean | null;
  readonly problem: string | null;
  /** The schedule in words. */
  readonly words: string;
  /** The active periods from `at`; the first may have started earlier. */
  readonly periods: readonly SilencePeriod[];
  /** The end of the computed `periods`, RFC 3339; before `until` if there are thousands. */
  readonly lookedUntil: string;
  /** The number of current sample alerts that its matcher mutes; null: cannot be evaluated. */
  readonly matched: number | null;
}
export interface SilencePeriod {
  /** RFC 3339; null: open. */
  readonly start: string | null;
  readonly end: string | null;
}
