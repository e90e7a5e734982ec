/** The word being typed at a cursor. Offsets are relative to the document's text. */
export interface Cursor {
  /** The word that contains or precedes the cursor. A completion replaces it. */
  readonly start: number;
  readonly end: number;
  /** Only blanks and dashes precede the word on its line, so it is a key or a list item. */
  readonly beginsLine: boolean;
  /** A colon already follows the word. */
  readonly hasColon: boolean;
  /** The column where the word begins. */
  readonly column: number;
}

const WORD = /[^\s,[\]{}:"'#]/;

export function cursorAt(text: string, offset: number): Cursor {
  let start = offset;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return {
    start,
    end,
    beginsLine: /^\s*(?:- +)*$/.test(text.slice(lineStart, start)),
    hasColon: /^\s*:/.test(text.slice(end, end + 8)),
    column: start - lineStart,
  };
}
