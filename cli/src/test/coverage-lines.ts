import { phrase } from '#core';
import { showPlace } from '../preview/show-place.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { coverageGaps } from './coverage-gaps.js';
import type { TestReport } from './test-report.js';

/** What the tests do not cover, conditions that decide nothing, and how much is covered. */
export function coverageLines(
  { coverage, requireCoverage }: TestReport,
  { out: colors, translate }: Terminal,
): readonly string[] {
  const mark = requireCoverage ? colors.red('✖') : colors.yellow('▲');
  const { receivers, routers, silences } = coverage;
  const counts = [
    { coverage: receivers, words: (count: string) => phrase('{count} receivers', { count }) },
    { coverage: routers, words: (count: string) => phrase('{count} Routers', { count }) },
    { coverage: silences, words: (count: string) => phrase('{count} Silences', { count }) },
  ].flatMap(({ coverage: { total, missing }, words }) =>
    total === 0 ? [] : [translate(words(`${total - missing.length}/${total}`))],
  );
  return [
    ...coverageGaps(coverage).map(
      ({ text, place }) => `${mark} ${printable(translate(text))}${place ? `  ${colors.dim(showPlace(place))}` : ''}`,
    ),
    ...coverage.conditions.map(({ router, text, place }) => {
      const words = phrase('Router {name}: this condition alone keeps no alert away: {condition}', {
        name: router,
        condition: text,
      });
      return `· ${printable(translate(words))}  ${colors.dim(showPlace(place))}`;
    }),
    ...(counts.length > 0 ? [translate(phrase('Covered: {counts}', { counts: counts.join(', ') }))] : []),
  ];
}
