import { listPhrase, type ObjectCoverage, phrase } from '#core';
import { showPlace } from '../preview/show-place.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { coverageGaps } from './coverage-gaps.js';
import type { TestReport } from './test-report.js';

/** What the tests do not cover, conditions that decide nothing, and how much is covered. */
export function coverageLines({ coverage, requireCoverage }: TestReport, terminal: Terminal): readonly string[] {
  const { out: colors, translate } = terminal;
  const mark = requireCoverage ? colors.red('✖') : colors.yellow('▲');
  const { receivers, routers, silences, rules } = coverage;
  const counts = [
    { coverage: receivers, words: (count: string) => phrase('{count} receivers', { count }) },
    { coverage: routers, words: (count: string) => phrase('{count} Routers', { count }) },
    { coverage: silences, words: (count: string) => phrase('{count} Silences', { count }) },
    { coverage: rules, words: (count: string) => phrase('{count} alert rules', { count }) },
  ].flatMap(({ coverage: { total, missing }, words }) =>
    total === 0 ? [] : [words(`${total - missing.length}/${total}`)],
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
    ...ruleLines(rules, terminal),
    ...(counts.length > 0 ? [translate(phrase('Covered: {counts}', { counts: listPhrase(counts) }))] : []),
  ];
}

/** The number of rules that are named. There may be hundreds. */
const SOME = 5;

/** The rules of which no case has an alert. */
function ruleLines({ missing }: ObjectCoverage, { out: colors, translate }: Terminal): readonly string[] {
  const lines = missing.slice(0, SOME).map(({ name, place }) => {
    const words = phrase('No case has an alert of the rule {name}.', { name });
    return `· ${printable(translate(words))}  ${colors.dim(showPlace(place))}`;
  });
  const more = missing.length - lines.length;
  return more > 0 ? [...lines, `· ${translate(phrase('{count} more rules without a case', { count: more }))}`] : lines;
}
