import { containsPosition, type Position, type Range } from '#core';

/** A receiver's name, and its document in the manifest. */
interface PlacedReceiver {
  readonly name: string;
  readonly range: Range;
}

/** The receiver in whose document the cursor stands. */
export function receiverAt(receivers: readonly PlacedReceiver[], cursor: Position | undefined): string | undefined {
  if (!cursor) return undefined;
  return receivers.find(({ range }) => containsPosition(range, cursor))?.name;
}
