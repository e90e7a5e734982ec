import type { TextEdit } from '../../model/finding/finding.js';
import { indexLines, type LineIndex } from '../../text/line-index.js';
import type { OffsetEdit } from '../../yaml/edit.js';

/** Converts offsets in a text to the ranges of its edits. */
export function toTextEdits(text: string, edits: readonly OffsetEdit[]): readonly TextEdit[] {
  const lines = indexLines(text);
  return edits.map((edit) => toTextEdit(edit, lines));
}

export function toTextEdit({ start, end, newText }: OffsetEdit, lines: LineIndex): TextEdit {
  return { range: lines.rangeOf(start, end), newText };
}

/** Converts an edit of a document to an edit of its stream. */
export function shiftEdit({ start, end, newText }: OffsetEdit, offset: number): OffsetEdit {
  return { start: start + offset, end: end + offset, newText };
}
