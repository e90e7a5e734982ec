import type { Range, ReceiverMatches } from '#core';

/**
 * Request: the sample alerts that match one receiver of an open file, and the number of matches of its other receivers.
 * Answer: null when the file is not open or has no DingTalk receiver.
 */
export const MATCHES_REQUEST = 'kubesphereDingtalk/matches';
export interface MatchesParams {
  readonly textDocument: { readonly uri: string };
  /** The receiver's name; default, also for an unknown name: the first. */
  readonly receiver?: string;
}
export type MatchesAnswer = {
  /** The version of the evaluated text. */
  readonly textVersion: number;
  /** The version of the evaluated sample alerts. Request them if the client has another version. */
  readonly samplesVersion: number;
  readonly sampleCount: number;
  readonly receivers: readonly ReceiverCount[];
  readonly receiver: ReceiverMatches;
} | null;
export interface ReceiverCount {
  readonly name: string;
  /** The range of the receiver's document. */
  readonly range: Range;
  readonly enabled: boolean;
  /** Null: the conditions cannot be evaluated. */
  readonly matched: number | null;
}
