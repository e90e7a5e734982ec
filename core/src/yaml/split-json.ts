const BEGINS_OBJECT = /^\s*\{(?!\{)/;
const TOKEN = /"(?:[^"\\\r\n]|\\.)*"|[{}[\]]/g;
/** What may stand between two objects; the second one begins on a line of its own. */
const GAP = /\s*?[\r\n]+(?=[ \t]*\{)/y;

/**
 * The objects of a text that holds nothing but JSON objects, each beginning on a line of its own; together they are the
 * text. One part for everything else (kubectl 1.32: a file that begins with `{` is read as one JSON value after the other).
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
  // what cannot be read is told of as a whole
  return parts.length > 0 && depth === 0 ? [...parts, text.slice(start)] : [text];
}
