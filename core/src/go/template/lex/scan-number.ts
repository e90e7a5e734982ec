import { isAlphanumeric } from '../text/character-classes.js';

const DECIMAL = '0123456789_';
const HEXADECIMAL = '0123456789abcdefABCDEF_';

interface Scanned {
  readonly end: number;
  readonly good: boolean;
}

/** Finds the end of a number. The parser later rejects texts that only look like a number. */
export function scanNumber(text: string, start: number): Scanned {
  let end = accept(text, start, '+-');
  let digits = DECIMAL;
  const zero = accept(text, end, '0');
  if (zero > end) {
    end = zero;
    const base = text.charAt(end).toLowerCase();
    if (base === 'x') digits = HEXADECIMAL;
    else if (base === 'o') digits = '01234567_';
    else if (base === 'b') digits = '01_';
    if (digits !== DECIMAL) end++;
  }
  end = acceptAll(text, end, digits);
  const point = accept(text, end, '.');
  if (point > end) end = acceptAll(text, point, digits);
  const exponent = digits === DECIMAL ? 'eE' : digits === HEXADECIMAL ? 'pP' : '';
  const power = accept(text, end, exponent);
  if (power > end) end = acceptAll(text, accept(text, power, '+-'), DECIMAL);
  end = accept(text, end, 'i');
  const next = text.codePointAt(end);
  if (next === undefined || !isAlphanumeric(next)) return { end, good: true };
  return { end: end + (next > 0xffff ? 2 : 1), good: false };
}

function accept(text: string, at: number, characters: string): number {
  return at < text.length && characters.includes(text.charAt(at)) ? at + 1 : at;
}

function acceptAll(text: string, from: number, characters: string): number {
  let end = from;
  while (accept(text, end, characters) > end) end++;
  return end;
}
