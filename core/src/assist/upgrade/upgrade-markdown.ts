import type { Outline } from '../comparison/outline.js';
import { headlineMarkdown, itemsMarkdown, type MarkdownHost, writtenBy } from '../comparison/outline-markdown.js';

/** A report as Markdown, for a page or a ticket. */
export function upgradeMarkdown({ title, scope, sections }: Outline, host: MarkdownHost): string {
  const written = writtenBy(host);
  return [
    `# ${written(title)}`,
    written(scope),
    headlineMarkdown(sections, written),
    ...sections.flatMap(({ title: heading, items }) => [`## ${written(heading)}`, itemsMarkdown(items, host)]),
    '',
  ].join('\n\n');
}
