import { isInString, isJsonText } from '../../yaml/json-edit.js';

/** The word being typed at a cursor. Offsets are relative to the document's text. */
export interface Cursor {
  /** The word that contains or precedes the cursor. A completion replaces it. */
  readonly start: number;
  readonly end: number;
  /** Only blanks and dashes precede the word on its line, so it is a key or a list item. */
  readonly beginsLine: boolean;
  /** A tab indents its line, which YAML reads only in flow style. */
  readonly hasTab: boolean;
  /** A dash precedes the word on its line. */
  readonly hasDash: boolean;
  /** Only blanks follow the word on its line, so that further lines can follow. */
  readonly endsLine: boolean;
  /** A colon already follows the word, or the quote that closes it. */
  readonly hasColon: boolean;
  /** The quote in front of the word; empty: none. */
  readonly quote: string;
  /** The same quote behind the word; empty: none. */
  readonly closing: string;
  /** The text is JSON, whose keys and texts are in double quotes. */
  readonly isJson: boolean;
  /** The column where the word begins. */
  readonly column: number;
}

const WORD = /[^\s,[\]{}:"'#]/;

/** @param isJson default: what the text says */
export function cursorAt(text: string, offset: number, isJson = isJsonText(text)): Cursor {
  let start = offset;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  const lineStart = startOfLine(text, start);
  const before = text.slice(lineStart, start);
  const [opening = ''] = (isJson ? /"$/ : /["']$/).exec(before) ?? [];
  // of JSON it is certain whether the quote closes the text before
  const quote = isJson && !isInString(text, start) ? '' : opening;
  const closing = quote !== '' && text.startsWith(quote, end) ? quote : '';
  return {
    start,
    end,
    beginsLine: /^\s*(?:- +)*$/.test(before),
    hasTab: /^[ \t]*\t/.test(before),
    hasDash: before.includes('-'),
    endsLine: /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 1000)),
    hasColon: /^\s*:/.test(text.slice(end + closing.length, end + 8)),
    quote,
    closing,
    isJson,
    column: start - lineStart,
  };
}

export function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
