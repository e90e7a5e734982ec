import { type CaseResult, phrase } from '#core';
import { showPlace } from '../preview/show-place.js';
import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';
import { coverageGaps } from './coverage-gaps.js';
import type { TestReport } from './test-report.js';
import { warningLines } from './warning-lines.js';

/** TAP 14 (testanything.org): a point for each case, for each test that cannot run, and for the coverage. */
export function reportTap(report: TestReport, translate: Translate): string {
  const points = pointsOf(report, translate);
  return [
    'TAP version 14',
    `1..${points.length}`,
    ...report.runs.flatMap((run) => warningLines(run, translate)).map((line) => `# ${line}`),
    ...points.flatMap(({ ok, name, details }, index) => [
      `${ok ? 'ok' : 'not ok'} ${index + 1} - ${escapeName(name)}`,
      // JSON is valid YAML, so no further quoting is needed
      ...(details.length > 0 ? ['  ---', ...details.map((detail) => `  ${detail}`), '  ...'] : []),
    ]),
  ].join('\n');
}

interface Point {
  readonly ok: boolean;
  readonly name: string;
  /** Lines of YAML. */
  readonly details: readonly string[];
}

function pointsOf({ runs, coverage, requireCoverage }: TestReport, translate: Translate): readonly Point[] {
  const points = runs.flatMap(({ path, name = path, problems, cases }): readonly Point[] => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const messages = errors.map(({ phrase: words, range }) => `${path}:${range.start.line + 1}: ${translate(words)}`);
      return [{ ok: false, name, details: yaml({ message: messages.join('\n') }) }];
    }
    return cases.map((each) => ({
      ok: each.failures.length === 0,
      name: `${name}: ${each.name}`,
      details: each.failures.length > 0 ? yaml(describeFailures(each, path, translate)) : [],
    }));
  });
  if (!requireCoverage) return points;
  const gaps = coverageGaps(coverage);
  const message = gaps.map(({ text }) => translate(text)).join('\n');
  return [
    ...points,
    { ok: gaps.length === 0, name: translate(phrase('coverage')), details: message ? yaml({ message }) : [] },
  ];
}

function describeFailures(
  { failures }: CaseResult,
  file: string,
  translate: Translate,
): Readonly<Record<string, unknown>> {
  return {
    message: failures.map(({ phrase: words }) => translate(words)).join('\n'),
    failures: failures.map(({ phrase: words, code, range, expected, actual, reasons }) => ({
      message: translate(words),
      code,
      at: { file, line: range.start.line + 1, column: range.start.character + 1 },
      expected,
      actual,
      reasons: reasons.map(({ text, at }) => `${translate(text)}${at ? ` (${showPlace(at)})` : ''}`),
    })),
  };
}

function yaml(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
}

/** `#` starts a directive, and a backslash escapes. */
function escapeName(name: string): string {
  return printable(name).replace(/[\\#]/g, '\\$&');
}
