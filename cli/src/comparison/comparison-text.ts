import {
  type LinePlace,
  NOTHING_CHANGES,
  type Outline,
  type OutlineItem,
  type OutlineSection,
  type Phrase,
} from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

const MARKS = { worse: '✖', changed: '▲', better: '✔', note: ' ' } as const;

/**
 * A report for terminals.
 *
 * @param hide hides credentials
 */
export function comparisonText(
  { title, scope, sections }: Outline,
  hide: (text: string) => string,
  { out: colors, translate }: Terminal,
): string {
  const shown = (text: string): string => printable(hide(text));
  const words = (text: Phrase): string => shown(translate(text));
  const paint = { worse: colors.red, changed: colors.yellow, better: colors.green, note: colors.dim };
  const counted = sections.filter(({ count }) => count !== undefined);
  const rows = alignColumns(counted.map(({ title, count = 0 }) => [words(title), String(count)]));
  const headline =
    counted.length === 0
      ? colors.green(`✔ ${words(NOTHING_CHANGES)}`)
      : counted.map(({ effect }, index) => paint[effect](`${MARKS[effect]} ${rows[index] ?? ''}`)).join('\n');
  return [
    `${colors.bold(words(title))}\n${words(scope)}`,
    headline,
    ...sections.map((section) => describeSection(section)),
  ].join('\n\n');

  function describeSection({ title, effect, items }: OutlineSection): string {
    const lines = items.map((item) => describeItem(item).join('\n'));
    return [paint[effect](`${words(title)}`), ...lines].join('\n');
  }

  function describeItem({ text, places = [], details = [], hunks = [] }: OutlineItem): readonly string[] {
    return [
      `  ${colors.bold(words(text))}${where(places)}`,
      ...details.map((detail) => `    ${words(detail.text)}${where(detail.at ? [detail.at] : [])}`),
      ...hunks.flatMap((hunk, index) =>
        (index === 0 ? hunk : [' …', ...hunk]).map((line) => `    ${paintLine(shown(line))}`.trimEnd()),
      ),
    ];
  }

  function where(places: readonly LinePlace[]): string {
    const shownPlaces = places.map(({ uri, line }) => `${shown(uri)}:${line + 1}`);
    return places.length === 0 ? '' : `  ${colors.dim(shownPlaces.join(', '))}`;
  }

  function paintLine(line: string): string {
    if (line.startsWith('-')) return colors.red(line);
    return line.startsWith('+') ? colors.green(line) : line;
  }
}
