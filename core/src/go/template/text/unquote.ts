import { joined } from './go-string.js';

const NAMED: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

interface Character {
  readonly code: number;
  /** The offset after the character. */
  readonly end: number;
  /** Written with `\x` or in octal: a byte of a string, not a character. */
  readonly byte: boolean;
}

/** The text of a literal in `"` or back quotes; undefined if the literal is invalid. */
export function unquote(literal: string): string | undefined {
  const mark = literal.charAt(0);
  if (literal.length < 2 || !literal.endsWith(mark)) return undefined;
  const inner = literal.slice(1, -1);
  if (mark === '`') return inner.includes('`') ? undefined : inner.replaceAll('\r', '');
  if (inner.includes('\n')) return undefined;
  let text = '';
  for (let index = 0; index < inner.length; ) {
    const character = readCharacter(inner, index, mark);
    if (!character) return undefined;
    const { code, byte } = character;
    text += byte && code >= 0x80 ? String.fromCharCode(0xdc00 + code) : String.fromCodePoint(code);
    index = character.end;
  }
  return joined(text);
}

/** The character of a literal such as `'a'`; `malformed`: more than one character, undefined: no valid character. */
export function unquoteCharacter(literal: string): number | 'malformed' | undefined {
  const character = readCharacter(literal, 1, "'");
  if (!character) return undefined;
  return literal.slice(character.end) === "'" ? character.code : 'malformed';
}

function readCharacter(text: string, start: number, mark: string): Character | undefined {
  const first = text.codePointAt(start);
  if (first === undefined || text.charAt(start) === mark) return undefined;
  if (first !== 0x5c) return { code: first, end: start + (first > 0xffff ? 2 : 1), byte: false };
  const kind = text.charAt(start + 1);
  const named = NAMED[kind];
  if (named !== undefined) return { code: named, end: start + 2, byte: false };
  if (kind === mark) return { code: mark.charCodeAt(0), end: start + 2, byte: false };
  const length = DIGITS[kind];
  if (length !== undefined) return numbered(text, start + 2, length, 16, kind === 'x');
  return kind >= '0' && kind <= '7' ? numbered(text, start + 1, 3, 8, true) : undefined;
}

function numbered(text: string, start: number, length: number, base: number, byte: boolean): Character | undefined {
  const digits = text.slice(start, start + length);
  if (digits.length < length || !(base === 8 ? /^[0-7]+$/ : /^[0-9a-fA-F]+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, base);
  if (byte ? code > 0xff : code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { code, end: start + length, byte };
}
