import { runeCount, toBytes } from '../text/go-string.js';
import { canBackquote, quote } from '../text/quote.js';
import type { Flags } from './flags.js';
import { pad, padding } from './pad.js';

/** Undefined for a verb that strings do not support. */
export function formatString(text: string, verb: string, flags: Flags): string | undefined {
  switch (verb) {
    case 'v':
      return flags.sharpV ? quoted(text, flags) : pad(truncated(text, flags), flags);
    case 's':
      return pad(truncated(text, flags), flags);
    case 'q':
      return quoted(text, flags);
    case 'x':
    case 'X':
      return hexadecimal(toBytes(text), verb, flags);
    default:
      return undefined;
  }
}

/** Two digits for each byte. The space flag separates the bytes; the flag `#` adds a prefix. */
export function hexadecimal(bytes: readonly number[], verb: string, flags: Flags): string {
  const { precision, space, sharp, width = 0, minus, zero } = flags;
  const shown = precision === undefined ? bytes : bytes.slice(0, precision);
  if (shown.length === 0) return padding(width, zero);
  const pairs = shown.map((byte) => byte.toString(16).padStart(2, '0'));
  const text = (sharp ? '0x' : '') + pairs.join(space ? (sharp ? ' 0x' : ' ') : '');
  const written = verb === 'X' ? text.toUpperCase() : text;
  const fill = padding(width - text.length, zero);
  return minus ? written + fill : fill + written;
}

function quoted(text: string, flags: Flags): string {
  const cut = truncated(text, flags);
  return pad(flags.sharp && canBackquote(cut) ? `\`${cut}\`` : quote(cut, flags.plus), flags);
}

/** The precision counts characters. */
function truncated(text: string, { precision }: Flags): string {
  return precision === undefined || runeCount(text) <= precision ? text : [...text].slice(0, precision).join('');
}
