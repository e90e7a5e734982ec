import { type Fix, indexLines } from '#core';

/** Applies a fix to a text. Throws when its edits overlap or are outside the text. */
export function applyFix(text: string, { title, edits }: Fix): string {
  const lines = indexLines(text);
  const placed = edits
    .map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }))
    .sort((a, b) => a.start - b.start);
  let done = 0;
  let result = '';
  for (const { start, end, newText } of placed) {
    if (start < done || end < start || end > text.length) throw new Error(`The edits of “${title}” do not fit.`);
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}
