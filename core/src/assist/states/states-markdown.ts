import { type Phrase, phrase } from '../../text/phrase.js';
import type { Outline, OutlineItem, OutlineSection } from '../comparison/outline.js';
import { headlineMarkdown, itemsMarkdown, type MarkdownHost, writtenBy } from '../comparison/outline-markdown.js';

/** The longest comment of GitHub has 65,536 characters; a program may add something to it. */
export const MAX_COMMENT = 60_000;

/** Kept for the end of the comment: what is left out. */
const RESERVE = 500;

/**
 * A report as Markdown for a comment on a pull request: a summary, and sections that unfold. Never longer than
 * {@link MAX_COMMENT}: the last items are left out, and it says how many.
 */
export function statesMarkdown({ title, scope, sections }: Outline, shown: Omit<MarkdownHost, 'isComment'>): string {
  const host = { ...shown, isComment: true };
  const written = writtenBy(host);
  const parts = [`## ${written(title)}`, headlineMarkdown(sections, written), written(scope)];
  let room = MAX_COMMENT - RESERVE - lengthOf(parts);
  let omitted = 0;
  for (const section of sections) {
    const { text, left } = sectionMarkdown(section, host, room);
    omitted += left;
    if (text === undefined) continue;
    parts.push(text);
    room -= lengthOf([text]);
  }
  if (omitted > 0) parts.push(`**${written(leftOut(omitted))}**`);
  return parts.join('\n\n');
}

function leftOut(count: number): Phrase {
  return phrase('The comment is too long: {count} more entries are left out. Run the command to see them all.', {
    count,
  });
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length + 2, 0);
}

interface WrittenSection {
  /** Undefined: nothing fits. */
  readonly text: string | undefined;
  /** The number of items that do not fit. */
  readonly left: number;
}

/** As many of the items of a section as fit, folded. */
function sectionMarkdown({ title, count, items }: OutlineSection, host: MarkdownHost, room: number): WrittenSection {
  // nothing in a line of HTML is Markdown
  const head = escapeHtml(host.translate(count === undefined ? title : phrase('{title}: {count}', { title, count })));
  const wrap = (body: string): string => `<details><summary>${head}</summary>\n\n${body}\n\n</details>`;
  const fitting: string[] = [];
  let rest = room - wrap('').length;
  for (const item of items) {
    const text = itemsMarkdown([shortened(item, rest, host)], host);
    rest -= text.length + 1;
    if (rest < 0) break;
    fitting.push(text);
  }
  const left = items.length - fitting.length;
  return { text: fitting.length === 0 ? undefined : wrap(fitting.join('\n')), left };
}

/** An item without the difference of its text where that does not fit. */
function shortened(item: OutlineItem, room: number, host: MarkdownHost): OutlineItem {
  if (!item.hunks || itemsMarkdown([item], host).length < room) return item;
  const { hunks, details = [], ...rest } = item;
  return { ...rest, details: [...details, { text: TOO_LONG }] };
}

const TOO_LONG = phrase('The difference is too long for a comment.');

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
