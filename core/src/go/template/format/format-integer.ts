import { isPrintable } from '../text/character-classes.js';
import { quoteRune } from '../text/quote.js';
import type { Integer } from '../values/types.js';
import type { Flags } from './flags.js';
import { pad, padding } from './pad.js';

const WORD = 2n ** 64n;
const MAX_RUNE = 0x10ffff;

/** Undefined for a verb that integers do not support. */
export function formatInteger(value: Integer, verb: string, flags: Flags, unsigned = false): string | undefined {
  switch (verb) {
    case 'v':
      return flags.sharpV && unsigned
        ? digits(value, 16, 'v', { ...flags, sharp: true })
        : digits(value, 10, verb, flags);
    case 'd':
      return digits(value, 10, verb, flags);
    case 'b':
      return digits(value, 2, verb, flags);
    case 'o':
    case 'O':
      return digits(value, 8, verb, flags);
    case 'x':
    case 'X':
      return digits(value, 16, verb, flags);
    case 'c':
      return pad(character(value), flags);
    case 'q':
      return pad(quoteRune(runeOf(value), flags.plus), flags);
    case 'U':
      return unicode(value, flags);
    default:
      return undefined;
  }
}

function digits(value: Integer, base: number, verb: string, flags: Flags): string {
  const { width, precision, plus, space, zero, sharp } = flags;
  const negative = value < 0;
  if (precision === 0 && value === 0) return padding(width ?? 0, false);
  let text = (negative ? -value : value).toString(base);
  if (verb === 'X') text = text.toUpperCase();
  const signed = negative || plus || space;
  text = text.padStart(precision ?? (zero && width !== undefined ? width - (signed ? 1 : 0) : 0), '0');
  if (sharp && base === 2) text = `0b${text}`;
  if (sharp && base === 8 && !text.startsWith('0')) text = `0${text}`;
  if (sharp && base === 16) text = `${verb === 'X' ? '0X' : '0x'}${text}`;
  if (verb === 'O') text = `0o${text}`;
  return pad(`${negative ? '-' : plus ? '+' : space ? ' ' : ''}${text}`, flags, false);
}

function unicode(value: Integer, flags: Flags): string {
  const code = BigInt.asUintN(64, BigInt(value)) % WORD;
  const digitsOfCode = code
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, flags.precision ?? 0), '0');
  const shown = flags.sharp && code <= MAX_RUNE && isCharacter(Number(code)) && isPrintable(Number(code));
  return pad(`U+${digitsOfCode}${shown ? ` '${String.fromCodePoint(Number(code))}'` : ''}`, flags, false);
}

function character(value: Integer): string {
  const code = runeOf(value);
  return String.fromCodePoint(isCharacter(code) ? code : 0xfffd);
}

function runeOf(value: Integer): number {
  return value < 0 || value > MAX_RUNE ? 0xfffd : Number(value);
}

function isCharacter(code: number): boolean {
  return code < 0xd800 || code > 0xdfff;
}
