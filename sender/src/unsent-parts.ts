import type { SendResult } from './result.js';
import type { PartResult } from './send-messages.js';

/** A message that was not sent, because the one before it did not certainly arrive. */
export interface UnsentPart {
  readonly target: SendResult['target'];
  /** Counts from 1. */
  readonly part: number;
  readonly parts: number;
}

/** The messages after each result that is not a delivery. */
export function unsentParts(results: readonly PartResult[]): readonly UnsentPart[] {
  return results.flatMap(({ outcome, target, part, parts }) =>
    outcome === 'delivered'
      ? []
      : Array.from({ length: parts - part }, (_, index) => ({ target, part: part + index + 1, parts })),
  );
}
