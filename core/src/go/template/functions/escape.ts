import { sprint } from '../format/sprint.js';
import { isPrintable } from '../text/character-classes.js';
import { isLoneByte, toBytes } from '../text/go-string.js';
import type { Value } from '../values/types.js';

const HTML: Readonly<Record<string, string>> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u0000': '\ufffd',
};

const SCRIPT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};

/** Joins the arguments of an escaping function to one text. */
export function textOf(
  args: readonly (Value | undefined)[],
  printable: (value: Value | undefined) => Value | undefined,
): string {
  const [only] = args;
  return args.length === 1 && only?.type.name === 'string' ? (only.data as string) : sprint(args.map(printable));
}

export function escapeHtml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is not a valid character in HTML.
  return text.replaceAll(/["'&<>\u0000]/g, (character) => HTML[character] ?? character);
}

/** Escapes a text for a JavaScript string. */
export function escapeScript(text: string): string {
  let escaped = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const plain = isLoneByte(code) || (code >= 0x80 ? isPrintable(code) : code >= 0x20);
    escaped += SCRIPT[character] ?? (plain ? character : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return escaped;
}

/** Escapes a text for a value in a URL query. */
export function escapeQuery(text: string): string {
  return toBytes(text).map(escapeByte).join('');
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (byte === 0x20) return '+';
  return byte < 0x80 && /[A-Za-z0-9\-_.~]/.test(character)
    ? character
    : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
