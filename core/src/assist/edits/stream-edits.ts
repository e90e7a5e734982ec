import type { TextEdit } from '../../model/finding/finding.js';
import { indexLines, type LineIndex } from '../../text/line-index.js';
import type { OffsetEdit } from '../../yaml/edit.js';

/** Edits of a whole text, from offsets in it. */
export function toTextEdits(text: string, edits: readonly OffsetEdit[]): readonly TextEdit[] {
  const lines = indexLines(text);
  return edits.map((edit) => toTextEdit(edit, lines));
}

export function toTextEdit({ start, end, newText }: OffsetEdit, lines: LineIndex): TextEdit {
  return { range: lines.rangeOf(start, end), newText };
}

/** An edit of a document as one of its stream. */
export function shiftEdit({ start, end, newText }: OffsetEdit, offset: number): OffsetEdit {
  return { start: start + offset, end: end + offset, newText };
}
