import type { Position, Preview, Range } from '#core';

/** The receiver in whose document the cursor stands. */
export function receiverAt(preview: Preview, cursor: Position | undefined): string | undefined {
  if (!cursor) return undefined;
  return preview.receivers.find(({ range }) => contains(range, cursor))?.name;
}

function contains({ start, end }: Range, cursor: Position): boolean {
  return !isBefore(cursor, start) && !isBefore(end, cursor);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
