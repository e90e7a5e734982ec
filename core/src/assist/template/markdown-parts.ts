import type { Extent } from '../../go/template/index.js';

type MarkdownType = 'templateHeading' | 'templateStrong' | 'templateLink' | 'templateQuote';

/** What DingTalk shows of Markdown; headings and quotes only at the beginning of a line. */
const PARTS =
  /(?<heading>^#{1,6}[ \t][^\n]*)|(?<quote>^>[^\n]*)|(?<strong>\*\*[^*\n]+\*\*)|(?<link>!?\[[^\]\n]*\]\([^)\n]*\))/gm;

/**
 * The headings, quotes, bold texts and links in the text between two actions. An action may break them off.
 * @param text the whole template, in which the part is at an extent
 */
export function markdownParts(
  text: string,
  { start, end }: Extent,
): readonly (Extent & { readonly type: MarkdownType })[] {
  const beginsLine = start === 0 || text[start - 1] === '\n';
  return [...text.slice(start, end).matchAll(PARTS)].flatMap(({ index, 0: found, groups = {} }) => {
    const { heading, quote, strong } = groups;
    const isWholeLine = heading !== undefined || quote !== undefined;
    if (isWholeLine && index === 0 && !beginsLine) return [];
    const type = heading ? 'templateHeading' : quote ? 'templateQuote' : strong ? 'templateStrong' : 'templateLink';
    return [{ start: start + index, end: start + index + found.length, type }];
  });
}
