import { isPrintable } from '../text/character-classes.js';

/** As Go's `%#U`: `U+0041 'A'`, without the character when it is not printable. */
export function describeCharacter(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return isPrintable(code) ? `${name} '${String.fromCodePoint(code)}'` : name;
}
