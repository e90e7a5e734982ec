import type { Position } from './position.js';
import type { Range } from './range.js';

/** Converts offsets (UTF-16 code units) in one text to positions and back. Line ends are `\n`, `\r\n` and `\r`. */
export interface LineIndex {
  positionAt(offset: number): Position;
  rangeOf(start: number, end: number): Range;
  offsetAt(position: Position): number;
  readonly lineCount: number;
  readonly text: string;
}

export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  const positionAt = (offset: number): Position => {
    const bounded = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) > bounded) high = middle;
      else low = middle + 1;
    }
    return { line: low - 1, character: bounded - (starts[low - 1] ?? 0) };
  };
  return {
    positionAt,
    rangeOf: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
    offsetAt: ({ line, character }) => {
      const start = starts[line];
      if (start === undefined) return line < 0 ? 0 : text.length;
      return Math.min(start + character, starts[line + 1] ?? text.length);
    },
    lineCount: starts.length,
    text,
  };
}

/** The offset of each line's first character. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
