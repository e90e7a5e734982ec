import type { Range } from '#core';

/** A range for programs, as in the text report: lines and columns from one, columns in UTF-16 code units. */
export function rangeJson({ start, end }: Range) {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
