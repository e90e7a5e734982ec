import { containsPosition, type Position, type Range } from '#core';

/** A receiver's name, and the range of its document in the manifest. */
interface PlacedReceiver {
  readonly name: string;
  readonly range: Range;
}

/** The receiver whose document contains the cursor. */
export function receiverAt(receivers: readonly PlacedReceiver[], cursor: Position | undefined): string | undefined {
  if (!cursor) return undefined;
  return receivers.find(({ range }) => containsPosition(range, cursor))?.name;
}
