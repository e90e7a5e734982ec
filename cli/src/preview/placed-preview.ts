import type { ConditionRules, ManagerTarget, ReceiverConditions, ReceiverMatches } from '#core';

/** A receiver with its file. */
export interface PlacedReceiver {
  readonly name: string;
  /** The path of the file as shown. */
  readonly path: string;
  readonly conditions: ReceiverConditions;
  /** The manager that the file is for. */
  readonly target: ManagerTarget;
  /** How it judges conditions. */
  readonly rules: ConditionRules;
}

export interface PlacedPreview extends ReceiverMatches {
  readonly target: ManagerTarget;
  /** The path of the file as shown. */
  readonly path: string;
}
