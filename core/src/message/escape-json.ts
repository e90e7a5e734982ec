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
  let bytes = 0;
  for (const character of escapeJson(text)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Half a surrogate pair is no text: Go writes the replacement character. */
function unicodeEscape(character: string): string {
  const code = character.charCodeAt(0);
  return `\\u${(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code).toString(16).padStart(4, '0')}`;
}
