const BEGINS_OBJECT = /^\s*\{(?!\{)/;
/** A text with its closing quote, a text that the end of its line cuts off, or a bracket. */
const TOKEN = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*(")?|[{}[\]]/g;
const BRACKET = /[{}[\]]/g;
const BLANK = /\s*/y;

/**
 * Splits a text that contains only JSON objects, each beginning on a new line. The joined parts equal the text. Any
 * other text is a single part. (kubectl 1.32 reads a file that begins with `{` as a sequence of JSON values.)
 */
export function splitJson(text: string): readonly string[] {
  if (!BEGINS_OBJECT.test(text)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { bracket, index } of bracketsIn(text)) {
    if (bracket === '{' || bracket === '[') depth++;
    else depth--;
    if (depth < 0) return [text];
    const next = depth === 0 ? nextObject(text, index + 1) : undefined;
    if (next === undefined) continue;
    parts.push(text.slice(start, next));
    start = next;
  }
  // An unreadable text is reported as a whole.
  return parts.length > 0 && depth === 0 ? [...parts, text.slice(start)] : [text];
}

/** The brackets outside of texts. A text that is not closed, as while somebody types, hides none. */
function* bracketsIn(text: string): Generator<{ readonly bracket: string; readonly index: number }> {
  for (const { 0: token, 1: closing, index } of text.matchAll(TOKEN)) {
    if (!token.startsWith('"')) yield { bracket: token, index };
    else if (closing === undefined)
      for (const inside of token.matchAll(BRACKET)) yield { bracket: inside[0], index: index + inside.index };
  }
}

/** The beginning of the line of the next object, if only blanks are before it. */
function nextObject(text: string, offset: number): number | undefined {
  BLANK.lastIndex = offset;
  const blank = BLANK.exec(text)?.[0] ?? '';
  if (text[offset + blank.length] !== '{') return undefined;
  const lineBreak = Math.max(blank.lastIndexOf('\n'), blank.lastIndexOf('\r'));
  return lineBreak >= 0 && /^[ \t]*$/.test(blank.slice(lineBreak + 1)) ? offset + lineBreak + 1 : undefined;
}
