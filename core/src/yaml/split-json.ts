const BEGINS_OBJECT = /^\s*\{(?!\{)/;
const TOKEN = /"(?:[^"\\\r\n]|\\.)*"|[{}[\]]/g;
/** The text between two objects. The second object begins on a new line. */
const GAP = /\s*?[\r\n]+(?=[ \t]*\{)/y;

/**
 * Splits a text that contains only JSON objects, each beginning on a new line. The joined parts equal the text. Any
 * other text is a single part. (kubectl 1.32 reads a file that begins with `{` as a sequence of JSON values.)
 */
export function splitJson(text: string): readonly string[] {
  if (!BEGINS_OBJECT.test(text)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth < 0) return [text];
    if (depth > 0 || token.startsWith('"')) continue;
    GAP.lastIndex = index + 1;
    if (!GAP.test(text)) continue;
    parts.push(text.slice(start, GAP.lastIndex));
    start = GAP.lastIndex;
  }
  // An unreadable text is reported as a whole.
  return parts.length > 0 && depth === 0 ? [...parts, text.slice(start)] : [text];
}
