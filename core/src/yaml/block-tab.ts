/**
 * Where a tab stands in a block text to the left of its lines, or in front of the first one: libyaml takes none there,
 * nor in a line that is blank otherwise. Undefined when none does, or the indentation is told in the header.
 *
 * @param start where the `|` or `>` is
 */
export function blockTab(text: string, start: number, end: number): number | undefined {
  const [header = ''] = /^[^\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(start, end)) ?? [];
  if (/^.[-+]?\d/.test(header)) return undefined;
  let indent: number | undefined;
  for (const { index, 0: line, 1: blanks = '' } of text.slice(start + header.length, end).matchAll(/^( *)[^\r\n]*/gm)) {
    const next = line[blanks.length];
    if (next === '\t' && (indent === undefined || blanks.length < indent)) {
      return start + header.length + index + blanks.length;
    }
    if (next !== undefined) indent ??= blanks.length;
  }
  return undefined;
}
