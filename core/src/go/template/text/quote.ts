import { isPrintable } from './character-classes.js';
import { isLoneByte } from './go-string.js';

const NAMED: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};

/** A string as a Go literal, like `%q` and `strconv.Quote`. */
export function quote(text: string, asciiOnly = false): string {
  let quoted = '"';
  for (const character of text) quoted += escapeCharacter(character.codePointAt(0) ?? 0, '"', asciiOnly);
  return `${quoted}"`;
}

/** A character as a Go literal; an invalid code point becomes U+FFFD. */
export function quoteRune(code: number, asciiOnly = false): string {
  const valid = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return `'${escapeCharacter(valid ? code : 0xfffd, "'", asciiOnly)}'`;
}

/** Whether a string can be written in back quotes: without control characters except tabs, and byte order marks. */
export function canBackquote(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isLoneByte(code) || code === 0xfeff || code === 0x60 || code === 0x7f || (code < 0x20 && code !== 9))
      return false;
  }
  return true;
}

function escapeCharacter(code: number, mark: string, asciiOnly: boolean): string {
  if (isLoneByte(code)) return `\\x${hex(code - 0xdc00, 2)}`;
  if (code === mark.charCodeAt(0) || code === 0x5c) return `\\${String.fromCharCode(code)}`;
  if (isPrintable(code) && (!asciiOnly || code < 0x80)) return String.fromCodePoint(code);
  const named = NAMED[code];
  if (named !== undefined) return named;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
