import type { ConditionRules, ReceiverConditions, ReceiverMatches } from '#core';

/** A receiver with its file. */
export interface PlacedReceiver {
  readonly name: string;
  /** The path of the file as shown. */
  readonly path: string;
  readonly conditions: ReceiverConditions;
  /** How the version that the file targets evaluates conditions. */
  readonly rules: ConditionRules;
}

export interface PlacedPreview extends ReceiverMatches {
  /** The path of the file as shown. */
  readonly path: string;
}
