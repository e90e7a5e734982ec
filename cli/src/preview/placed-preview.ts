import type { MatchSemantics, ReceiverConditions, ReceiverMatches } from '#core';

/** A receiver of one of the files named. */
export interface PlacedReceiver {
  readonly name: string;
  /** The file, as it is shown. */
  readonly path: string;
  readonly conditions: ReceiverConditions;
  /** What `Match` does in the version that its file is for. */
  readonly matchSemantics: MatchSemantics;
}

export interface PlacedPreview extends ReceiverMatches {
  /** The file, as it is shown. */
  readonly path: string;
}
