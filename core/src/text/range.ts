/** A place in a text: zero-based line and UTF-16 code unit, as editors and the Language Server Protocol count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The order of positions in a text, for sorting. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** A half-open span of text. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Moves a range down by whole lines: what turns a place in a YAML document into a place in its stream. */
export function shiftRange(range: Range, lines: number): Range {
  if (lines === 0) return range;
  return { start: shiftPosition(range.start, lines), end: shiftPosition(range.end, lines) };
}

function shiftPosition(position: Position, lines: number): Position {
  return { line: position.line + lines, character: position.character };
}

export function containsPosition(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
