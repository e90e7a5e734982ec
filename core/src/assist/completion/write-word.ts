import type { Range } from '../../text/range.js';
import type { Cursor } from './cursor.js';
import type { Insertion } from './insertion.js';

/** Where a word is written, and what is missing around it. */
export interface WordPlace {
  readonly cursor: Cursor;
  /** The punctuation that is missing in front of the word, and behind what follows it. */
  readonly lead: string;
  readonly tail: string;
  /** From the lead to the end of the word. */
  readonly range: Range;
}

export interface Written {
  readonly insertion: Insertion;
  readonly range: Range;
}

/**
 * A key in its quotes, with what follows it. A quote that closes it already is replaced too, because the colon comes
 * behind it.
 *
 * @param opening the colon and what it opens; undefined: a colon is there
 */
export function writeKey(key: string, opening: Insertion | undefined, place: WordPlace): Written {
  const { cursor, lead, tail, range } = place;
  const quote = cursor.isJson ? '"' : cursor.quote;
  const open = lead + (cursor.quote === '' ? quote : '') + (cursor.isJson ? escaped(key) : key);
  if (opening) return closed([open + quote, ...opening, tail], place);
  return { insertion: [cursor.quote === '' ? open + quote : open], range };
}

/** A value, with what follows it. @param value as it is written; in quotes that are there already, without them */
export function writeValue(value: string, next: Insertion, place: WordPlace): Written {
  const { cursor, lead, tail, range } = place;
  const { isJson, quote, closing } = cursor;
  if (isJson && quote !== '' && (closing === '' || tail !== '')) return closed([value + quote, tail], place);
  return { insertion: [lead + value, ...next, tail], range };
}

/** Writes the quote that closes a word again. */
function closed(insertion: Insertion, { range: { start, end }, cursor: { closing } }: WordPlace): Written {
  return { insertion, range: { start, end: { ...end, character: end.character + closing.length } } };
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
