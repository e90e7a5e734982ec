const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Everything that the manager's JSON encoder escapes: it is made for embedding in HTML, so `<`, `>` and `&` too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const ESCAPED = /["\\<>&\u0000-\u001f\u2028\u2029]|\p{Cs}/gu;

/** A text as it stands between the quotes of the JSON that notification-manager v2.6 sends. */
export function escapeJson(text: string): string {
  return text.replace(ESCAPED, (character) => SHORT[character] ?? unicodeEscape(character));
}

/** Bytes of the escaped text in UTF-8: what the manager compares with its size limits, and must stay below them. */
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

/** By how much each ASCII character grows. */
const ASCII_EXTRA: readonly number[] = Array.from(
  { length: 0x80 },
  (_, code) => escapeJson(String.fromCharCode(code)).length - 1,
);

function isPair(high: number, low: number): boolean {
  return high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
}

/** Half a surrogate pair is no text: Go writes the replacement character. */
function unicodeEscape(character: string): string {
  const code = character.charCodeAt(0);
  return `\\u${(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code).toString(16).padStart(4, '0')}`;
}
