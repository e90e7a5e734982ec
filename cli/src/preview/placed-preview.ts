import type { MatchSemantics, ReceiverConditions, ReceiverMatches } from '#core';

/** A receiver with its file. */
export interface PlacedReceiver {
  readonly name: string;
  /** The path of the file as shown. */
  readonly path: string;
  readonly conditions: ReceiverConditions;
  /** The behaviour of `Match` in the version that the file targets. */
  readonly matchSemantics: MatchSemantics;
}

export interface PlacedPreview extends ReceiverMatches {
  /** The path of the file as shown. */
  readonly path: string;
}
