import { containsPosition, type Position, type Range } from '#core';

/** The id of a receiver, Router or Silence, and the range of its document in the manifest. */
interface PlacedReceiver {
  readonly id: string;
  readonly range: Range;
}

/** The one whose document contains the cursor. */
export function receiverAt(receivers: readonly PlacedReceiver[], cursor: Position | undefined): string | undefined {
  if (!cursor) return undefined;
  return receivers.find(({ range }) => containsPosition(range, cursor))?.id;
}
