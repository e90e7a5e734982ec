/** What is in quotes or a comment does no harm to YAML: the manager's own templates stand there. */
const HARMLESS = /(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)|#.*)/g;
const ACTION = /\{\{-?\s*[\w.$(/"].*?(?:\}\}|$)/;

/**
 * The first action of a template, such as Helm's, that comes before a syntax error or on its line, and so may well be the
 * reason for it. Offsets; undefined when there is none.
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
