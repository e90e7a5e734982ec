import type { Range } from '../../text/range.js';
import type { TemplateEntry } from './used-entries.js';

/**
 * A part of a template's text, line by line without indentation, in its document.
 * @param start,end UTF-16 offsets in the text
 * @returns empty where the text cannot be found in the document
 */
export function piecesOf({ template, lines }: TemplateEntry, start: number, end: number): readonly Range[] {
  const map = template.map();
  if (!map) return [];
  const pieces: Range[] = [];
  for (let from = start; from < end; ) {
    const lineEnd = template.text.indexOf('\n', from);
    const to = lineEnd < 0 ? end : Math.min(lineEnd, end);
    if (to > from) {
      const range = lines.rangeOf(map.toDocument(from), map.toDocumentEnd(to));
      if (range.start.line === range.end.line && range.end.character > range.start.character) pieces.push(range);
    }
    from = to + 1;
  }
  return pieces;
}
