import type { AlertTaker, Range, ReceiverMatches } from '#core';
import type { Place } from './place.js';

/**
 * Request: the sample alerts that match one receiver, Router or Silence of a file, and the number of matches of the
 * others. Answer: null when the file is unknown or has none of them.
 */
export const MATCHES_REQUEST = 'kubesphereDingtalk/matches';
export interface MatchesParams {
  readonly textDocument: { readonly uri: string };
  /** The id of a receiver, Router or Silence; default, also for an unknown one: the first receiver, else the first. */
  readonly receiver?: string;
}
export type MatchesAnswer = {
  /** The version of the evaluated text; 0: not open. */
  readonly textVersion: number;
  /** The version of the evaluated sample alerts. Request them if the client has another version. */
  readonly samplesVersion: number;
  readonly sampleCount: number;
  readonly receivers: readonly ReceiverCount[];
  /** The id of the one that is shown. */
  readonly id: string;
  readonly kind: AlertTaker['kind'];
  readonly receiver: ReceiverMatches;
  /** Why the cluster would reject the one that is shown; null: it would not. */
  readonly rejection: RejectionAnswer | null;
  /** The receivers for which a Router takes alerts; empty for a disabled one, and for other kinds. */
  readonly recipients: readonly RecipientAnswer[];
} | null;
export interface RejectionAnswer {
  /** One sentence. */
  readonly text: string;
  readonly place: Place;
}
export interface RecipientAnswer {
  readonly name: string;
  readonly place: Place;
}
export interface ReceiverCount {
  /** The name of a receiver; `Router/` or `Silence/` and the name of the others. */
  readonly id: string;
  readonly kind: AlertTaker['kind'];
  readonly name: string;
  /** The range of the receiver's document. */
  readonly range: Range;
  readonly enabled: boolean;
  /** Null: the conditions cannot be evaluated. */
  readonly matched: number | null;
  /** Whether the cluster would reject it, so that it takes no alerts. */
  readonly rejected: boolean;
}
