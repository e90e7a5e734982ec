import { commentMarkdown } from '../../text/comment-markdown.js';
import { escapeMarkdown } from '../../text/escape-markdown.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { LinePlace } from './changes.js';
import { NOTHING_CHANGES, type OutlineItem, type OutlineSection } from './outline.js';
import type { TextHunk } from './text-hunks.js';

/** How a host shows texts. */
export interface MarkdownHost {
  readonly translate: (phrase: Phrase) => string;
  /** Hides credentials and control characters; line breaks stay. */
  readonly show: (text: string) => string;
  /** The name of a file. */
  readonly nameOf: (uri: string) => string;
  /** Whether the text becomes a comment, in which names may notify people and link to anything. */
  readonly isComment?: boolean;
}

type Written = (text: Phrase) => string;

/** Phrases as Markdown in which nothing is markup. */
export function writtenBy({ show, translate, isComment = false }: MarkdownHost): Written {
  return (text) => {
    const shown = show(translate(text));
    return isComment ? commentMarkdown(shown) : escapeMarkdown(shown);
  };
}

/** The number of changes of each kind, or that nothing changes. */
export function headlineMarkdown(sections: readonly OutlineSection[], written: Written): string {
  const rows = sections.flatMap(({ effect, title, count }) => {
    if (count === undefined) return [];
    const row = written(phrase('{title}: {count}', { title, count }));
    return [effect === 'worse' ? `- **${row}**` : `- ${row}`];
  });
  return rows.length === 0 ? written(NOTHING_CHANGES) : rows.join('\n');
}

export function itemsMarkdown(items: readonly OutlineItem[], host: MarkdownHost): string {
  return items.map((item) => itemMarkdown(item, host)).join('\n');
}

function itemMarkdown({ text, places = [], details = [], hunks = [] }: OutlineItem, host: MarkdownHost): string {
  const written = writtenBy(host);
  const where = (at: readonly LinePlace[]): string =>
    at.map(({ uri, line }) => ` ${codeSpan(`${host.show(host.nameOf(uri))}:${line + 1}`)}`).join(',');
  const lines = [
    `- ${written(text)}${where(places)}`,
    ...details.map((detail) => `  - ${written(detail.text)}${where(detail.at ? [detail.at] : [])}`),
  ];
  if (hunks.length === 0) return lines.join('\n');
  const fenced = fence(hunks, host).map((line) => `  ${line}`.trimEnd());
  return [...lines, '', ...fenced].join('\n');
}

function fence(hunks: readonly TextHunk[], { show }: MarkdownHost): readonly string[] {
  const lines = hunks.flatMap((hunk, index) => (index === 0 ? hunk : [' …', ...hunk])).map((line) => show(line));
  const ticks = '`'.repeat(Math.max(2, longestRun(lines.join('\n'))) + 1);
  return [`${ticks}diff`, ...lines, ticks];
}

function codeSpan(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${pad}${text.replaceAll(/[\r\n]+/g, ' ')}${pad}${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
