import type { AlertTrace, Stage, StageVerdict, Target } from '#core';
import type { Place } from './place.js';

/**
 * Request: the path of one sample alert through the notification manager. Answer: null when the alert or the receiver
 * is missing.
 */
export const TRACE_REQUEST = 'kubesphereDingtalk/trace';
export interface TraceParams {
  readonly textDocument: { readonly uri: string };
  readonly receiver: string;
  /** The sample alert's id. */
  readonly alert: string;
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export type TraceAnswer = {
  /** In the order in which the alert passes them. */
  readonly steps: readonly TraceStepAnswer[];
  readonly outcome: AlertTrace['outcome'];
  /** What is missing from the workspace and assumed to be the default, one sentence each. */
  readonly assumptions: readonly string[];
} | null;
export interface TraceStepAnswer {
  readonly stage: Stage;
  readonly verdict: StageVerdict;
  readonly text: string;
  /** The target that the step applies to; null: all targets. */
  readonly target: Target | null;
  /** The deciding place, in this file or another file of the workspace. */
  readonly place: Place | null;
  /** Why each Router that selects the receiver does not bring the alert there. */
  readonly notes: readonly { readonly text: string; readonly place: Place | null }[];
}
