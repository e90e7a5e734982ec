/** A place in a text: zero-based line and UTF-16 code unit, as editors and the Language Server Protocol count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Negative when `a` comes before `b`, 0 when they are the same position. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

export function isBefore(a: Position, b: Position): boolean {
  return comparePositions(a, b) < 0;
}
