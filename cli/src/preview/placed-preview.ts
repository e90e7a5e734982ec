import type { ReceiverConditions, ReceiverPreview } from '#core';

/** A receiver of one of the files named. */
export interface PlacedReceiver {
  readonly name: string;
  /** The file, as it is shown. */
  readonly path: string;
  readonly conditions: ReceiverConditions;
}

export interface PlacedPreview extends ReceiverPreview {
  /** The file, as it is shown. */
  readonly path: string;
}
