/** Quoted texts and comments do not break YAML; the manager's own templates are there. */
const HARMLESS = /(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)|#.*)/g;
const ACTION = /\{\{-?\s*[\w.$(/"].*?(?:\}\}|$)/;

/**
 * The offsets of the first template action, such as Helm's, before a syntax error or on its line: it probably causes the
 * error. Undefined when the text has no such action.
 */
export function findTemplateAction(
  text: string,
  errorOffset: number,
): { readonly start: number; readonly end: number } | undefined {
  let lineStart = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (lineStart > errorOffset) return undefined;
    const bare = line.replace(HARMLESS, (harmless) => ' '.repeat(harmless.length));
    const found = ACTION.exec(bare.trimEnd());
    if (found) return { start: lineStart + found.index, end: lineStart + found.index + found[0].length };
    lineStart += line.length;
  }
  return undefined;
}
