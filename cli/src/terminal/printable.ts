/** Control characters, which could take over a terminal, and characters that reorder or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Makes foreign text safe to print. With `lines`, line breaks stay. */
export function printable(text: string, { lines = false } = {}): string {
  return text.replace(UNSAFE, (character) => (lines && character === '\n' ? character : shown(character)));
}

function shown(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
