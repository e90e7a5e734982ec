import { comparePositions, isBefore, type Position } from './position.js';

/** A half-open span of text. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Moves a range down by whole lines, such as from a YAML document into its stream. */
export function shiftRange(range: Range, lines: number): Range {
  if (lines === 0) return range;
  return { start: shiftPosition(range.start, lines), end: shiftPosition(range.end, lines) };
}

function shiftPosition(position: Position, lines: number): Position {
  return { line: position.line + lines, character: position.character };
}

/** Whether a cursor at the position is in the range or at one of its ends. */
export function containsPosition(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

/** Whether two ranges overlap, or one ends where the other starts. */
export function rangesTouch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** Sorts what has a range by where the range starts. */
export function compareByStart(a: { readonly range: Range }, b: { readonly range: Range }): number {
  return comparePositions(a.range.start, b.range.start);
}
