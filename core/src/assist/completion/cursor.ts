/** What somebody is typing at a cursor. Offsets into the document's text. */
export interface Cursor {
  /** The word that the cursor is in or behind: what a completion replaces. */
  readonly start: number;
  readonly end: number;
  /** It can only be a key, or an item of a list: nothing but blanks and dashes stand before it on its line. */
  readonly beginsLine: boolean;
  /** A colon follows already. */
  readonly hasColon: boolean;
  /** The column that the word begins at. */
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
