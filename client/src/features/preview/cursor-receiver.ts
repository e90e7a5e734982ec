import type { Position, Range } from '#core';

/** A receiver's name, and the range of its document in the manifest. */
interface PlacedReceiver {
  readonly name: string;
  readonly range: Range;
}

/** The receiver whose document contains the cursor. */
export function receiverAt(receivers: readonly PlacedReceiver[], cursor: Position | undefined): string | undefined {
  if (!cursor) return undefined;
  return receivers.find(({ range }) => contains(range, cursor))?.name;
}

function contains({ start, end }: Range, cursor: Position): boolean {
  return !isBefore(cursor, start) && !isBefore(end, cursor);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
