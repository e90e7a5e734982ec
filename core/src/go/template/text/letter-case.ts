/**
 * Go's `strings.ToUpper`, `ToLower` and `Title`. They map each character to exactly one character, regardless of the
 * language and of adjacent characters. The functions of JavaScript may return two characters for one.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII includes control characters.
const ASCII = /^[\u0000-\u007f]*$/;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
const LONE = /\p{Cs}/u;
const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

export function toUpper(text: string): string {
  return ASCII.test(text) ? text.toUpperCase() : mapCharacters(text, upper);
}

export function toLower(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : mapCharacters(text, lower);
}

/** Capitalizes the first letter of each word. */
export function toTitle(text: string): string {
  let previous = ' ';
  return mapCharacters(text, (character) => {
    const begins = isSeparator(previous);
    previous = character;
    return begins ? title(character) : character;
  });
}

function mapCharacters(text: string, map: (character: string) => string): string {
  let mapped = '';
  // Go's mapping replaces a byte outside of a valid sequence by U+FFFD.
  for (const character of text) mapped += LONE.test(character) ? '\ufffd' : map(character);
  return mapped;
}

function upper(character: string): string {
  const changed = character.toUpperCase();
  return isOne(changed) ? changed : greek(character);
}

function lower(character: string): string {
  return character === '\u0130' ? 'i' : oneOf(character.toLowerCase(), character);
}

/** Georgian has no title case, and four digraphs have title-case characters of their own. */
function title(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x10d0 && code <= 0x10fa) || (code >= 0x10fd && code <= 0x10ff)) return character;
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCodePoint(code - ((code - 0x1c4) % 3) + 1);
  if (code >= 0x1f1 && code <= 0x1f3) return '\u01f2';
  return upper(character);
}

/** Greek vowels with an iota subscript, for which JavaScript returns a separate iota. */
function greek(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCodePoint(code | 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCodePoint(code + 9);
  return character;
}

function isSeparator(character: string): boolean {
  if (character < '\u0080') return !/[A-Za-z0-9_]/.test(character);
  return !LETTER_OR_DIGIT.test(character) && SPACE.test(character);
}

function oneOf(changed: string, character: string): string {
  return isOne(changed) ? changed : character;
}

function isOne(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}
