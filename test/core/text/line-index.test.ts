import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLines } from '../../../core/src/text/line-index.js';
import { containsPosition, shiftRange } from '../../../core/src/text/range.js';

describe('indexLines', () => {
  const text = 'a\n字🔥b\r\n\rc';

  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 0],
    [3, 1, 1],
    // A character outside of the basic plane has two code units.
    [5, 1, 3],
    [6, 1, 4],
    [8, 2, 0],
    [9, 3, 0],
    [10, 3, 1],
    // An offset beyond the text means its end.
    [99, 3, 1],
    [-1, 0, 0],
  ])('converts offset %i to %i:%i', (offset, line, character) => {
    expect(indexLines(text).positionAt(offset)).toEqual({ line, character });
  });

  it.each([
    [1, 0, 2],
    // A character beyond the line means the start of the next line.
    [1, 99, 8],
    [99, 0, 10],
    [-1, 5, 0],
  ])('converts %i:%i to offset %i', (line, character, offset) => {
    expect(indexLines(text).offsetAt({ line, character })).toBe(offset);
  });

  it('counts lines', () => {
    expect(indexLines(text).lineCount).toBe(4);
    expect(indexLines('').lineCount).toBe(1);
  });

  it('finds every offset again', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🔥', '字', ' ') });
    fc.assert(
      fc.property(texts, (some) => {
        const lines = indexLines(some);
        for (let offset = 0; offset <= some.length; offset++)
          expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

describe('ranges', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };

  it('shift by lines', () => {
    expect(shiftRange(range, 2)).toEqual({ start: { line: 3, character: 2 }, end: { line: 5, character: 4 } });
    expect(shiftRange(range, 0)).toBe(range);
  });

  it.each([
    [1, 1, false],
    [1, 2, true],
    [2, 0, true],
    [3, 4, true],
    [3, 5, false],
  ])('contain %i:%i: %s', (line, character, expected) => {
    expect(containsPosition(range, { line, character })).toBe(expected);
  });
});
