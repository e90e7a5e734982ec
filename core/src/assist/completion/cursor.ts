/** The word being typed at a cursor. Offsets are relative to the document's text. */
export interface Cursor {
  /** The word that contains or precedes the cursor. A completion replaces it. */
  readonly start: number;
  readonly end: number;
  /** Only blanks and dashes precede the word on its line, so it is a key or a list item. */
  readonly beginsLine: boolean;
  /** A dash precedes the word on its line. */
  readonly hasDash: boolean;
  /** Only blanks follow the word on its line, so that further lines can follow. */
  readonly endsLine: boolean;
  /** A colon already follows the word. */
  readonly hasColon: boolean;
  /** The quote in front of the word; empty: none. */
  readonly quote: string;
  /** The column where the word begins. */
  readonly column: number;
}

const WORD = /[^\s,[\]{}:"'#]/;

export function cursorAt(text: string, offset: number): Cursor {
  let start = offset;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  const lineStart = startOfLine(text, start);
  const before = text.slice(lineStart, start);
  return {
    start,
    end,
    beginsLine: /^\s*(?:- +)*$/.test(before),
    hasDash: before.includes('-'),
    endsLine: /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 1000)),
    hasColon: /^\s*:/.test(text.slice(end, end + 8)),
    quote: /["']$/.exec(before)?.[0] ?? '',
    column: start - lineStart,
  };
}

export function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
