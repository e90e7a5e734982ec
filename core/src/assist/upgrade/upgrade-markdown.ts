import { escapeMarkdown } from '../../text/escape-markdown.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { TextHunk } from './text-hunks.js';
import type { UpgradeItem, UpgradeOutline, UpgradeSection } from './upgrade-outline.js';
import type { LinePlace } from './upgrade-report.js';

/** How a host shows texts. */
export interface MarkdownHost {
  readonly translate: (phrase: Phrase) => string;
  /** Hides credentials and control characters; line breaks stay. */
  readonly show: (text: string) => string;
  /** The name of a file. */
  readonly nameOf: (uri: string) => string;
}

/** A report as Markdown, for a page or a ticket. */
export function upgradeMarkdown({ title, scope, sections }: UpgradeOutline, host: MarkdownHost): string {
  const written = (text: Phrase): string => escapeMarkdown(host.show(host.translate(text)));
  const counted = sections.filter(({ count }) => count !== undefined);
  return [
    `# ${written(title)}`,
    written(scope),
    counted.length === 0 ? written(NOTHING_CHANGES) : headline(counted, written),
    ...sections.flatMap((section) => [
      `## ${written(section.title)}`,
      section.items.map((item) => itemMarkdown(item, host, written)).join('\n'),
    ]),
    '',
  ].join('\n\n');
}

/** Said when no section has a count. */
export const NOTHING_CHANGES = phrase('Nothing changes for these manifests and alerts.');

function headline(sections: readonly UpgradeSection[], written: (text: Phrase) => string): string {
  const rows = sections.map(({ effect, title, count = 0 }) => {
    const row = written(phrase('{title}: {count}', { title, count }));
    return effect === 'worse' ? `- **${row}**` : `- ${row}`;
  });
  return rows.join('\n');
}

function itemMarkdown(
  { text, places = [], details = [], hunks = [] }: UpgradeItem,
  host: MarkdownHost,
  written: (text: Phrase) => string,
): string {
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
