const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The characters that the manager's JSON encoder escapes. It is safe for HTML, so it escapes `<`, `>` and `&` too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes control characters.
const ESCAPED = /["\\<>&\u0000-\u001f\u2028\u2029]|\p{Cs}/gu;

/** Escapes a text for a JSON string like notification-manager v2.6, without the quotes. */
export function escapeJson(text: string): string {
  return text.replace(ESCAPED, (character) => SHORT[character] ?? unicodeEscape(character));
}

/** The number of bytes of the escaped text in UTF-8. The manager requires it to be less than its size limits. */
export function escapedLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += ASCII_EXTRA[unit] ?? 0;
    else if (unit < 0x800) bytes += 1;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += unit === 0x2028 || unit === 0x2029 ? 5 : 2;
    else if (isPair(unit, text.charCodeAt(index + 1))) {
      bytes += 2;
      index++;
    } else bytes += 5;
  }
  return bytes;
}

/** The additional bytes for escaping each ASCII character. */
const ASCII_EXTRA: readonly number[] = Array.from(
  { length: 0x80 },
  (_, code) => escapeJson(String.fromCharCode(code)).length - 1,
);

function isPair(high: number, low: number): boolean {
  return high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
}

/** Go writes the replacement character for a lone surrogate. */
function unicodeEscape(character: string): string {
  const code = character.charCodeAt(0);
  return `\\u${(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code).toString(16).padStart(4, '0')}`;
}
