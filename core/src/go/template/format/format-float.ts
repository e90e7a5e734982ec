import type { Complex } from '../values/types.js';
import type { Flags } from './flags.js';
import { floatText } from './float-text.js';
import { pad, padding } from './pad.js';

/** Undefined for a verb that floating-point numbers do not support. */
export function formatFloat(value: number, verb: string, flags: Flags): string | undefined {
  switch (verb) {
    case 'v':
      return formatted(value, 'g', undefined, flags);
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
      return formatted(value, verb, undefined, flags);
    case 'f':
    case 'F':
      return formatted(value, 'f', 6, flags);
    case 'e':
    case 'E':
      return formatted(value, verb, 6, flags);
    default:
      return undefined;
  }
}

/** Formats in parentheses; the imaginary part always has a sign. */
export function formatComplex({ re, im }: Complex, verb: string, flags: Flags): string | undefined {
  const real = formatFloat(re, verb, flags);
  const imaginary = formatFloat(im, verb, { ...flags, plus: true });
  return real === undefined || imaginary === undefined ? undefined : `(${real}${imaginary}i)`;
}

function formatted(value: number, format: string, standard: number | undefined, flags: Flags): string {
  const { plus, space, sharp, zero, width } = flags;
  const precision = flags.precision ?? standard;
  const text = floatText(value, format, precision);
  const unsigned = /^[+-]/.test(text) ? text.slice(1) : text;
  const sign = text.startsWith('-') ? '-' : space && !plus ? ' ' : '+';
  if (unsigned === 'NaN') return pad(space || plus ? sign + unsigned : unsigned, flags, false);
  if (unsigned === 'Inf') return pad(plus || sign !== '+' ? sign + unsigned : unsigned, flags, false);
  const shown = sharp && format !== 'b' ? withPoint(unsigned, format, precision) : unsigned;
  if (!plus && sign === '+') return pad(shown, flags);
  const missing = (width ?? 0) - shown.length - 1;
  return zero && missing > 0 ? sign + padding(missing, true) + shown : pad(sign + shown, flags);
}

/** With the flag `#` there is always a decimal point, and `%g` keeps trailing zeros. */
function withPoint(text: string, format: string, precision: number | undefined): string {
  const hexadecimal = format === 'x' || format === 'X';
  const tailAt = text.search(hexadecimal ? /[pP]/ : /[eE]/);
  const head = tailAt < 0 ? text : text.slice(0, tailAt);
  const significant = head.replace('.', '').replace(/^0+/, '').length;
  const wanted = format === 'g' || format === 'G' || format === 'x' ? (precision ?? 6) : 0;
  const pointed = head.includes('.') ? head : `${head}.`;
  const counted = head === '0' ? 1 : significant;
  return pointed + '0'.repeat(Math.max(0, wanted - counted)) + (tailAt < 0 ? '' : text.slice(tailAt));
}
