import { type CaseResult, phrase } from '#core';
import { assumptionLines } from '../preview/assumption-lines.js';
import { targetLine } from '../preview/target-line.js';
import { printable } from '../terminal/printable.js';
import type { Colors, Terminal } from '../terminal/terminal.js';
import { coverageLines } from './coverage-lines.js';
import { diffLines, reasonLines } from './failure-lines.js';
import { countCases, type TestReport } from './test-report.js';
import type { TestRun } from './test-run.js';

/** The report for users: each test with its cases, differences as a diff, the coverage and a summary. */
export function reportText(report: TestReport, terminal: Terminal): string {
  const blocks = report.runs.map((run) => describeRun(run, terminal).join('\n'));
  const coverage = coverageLines(report, terminal);
  const targets = targetLine(
    report.runs.map(({ target }) => target),
    terminal,
  );
  const end = [summary(report, terminal), targets].join('\n');
  return [...blocks, ...(coverage.length > 0 ? [coverage.join('\n')] : []), end].join('\n\n');
}

function describeRun({ path, name, problems, cases }: TestRun, terminal: Terminal): readonly string[] {
  const { out: colors, translate } = terminal;
  const head = name === undefined ? printable(path) : `${printable(name)}  ${colors.dim(printable(path))}`;
  return [
    colors.bold(head),
    ...problems.map(({ severity, phrase: words, range }) => {
      const place = `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
      const paint = severity === 'error' ? colors.red : colors.yellow;
      return `  ${paint(severity === 'error' ? '✖' : '▲')} ${printable(translate(words))}  ${colors.dim(place)}`;
    }),
    ...cases.flatMap((each) => describeCase(each, path, terminal)),
    ...assumptionsOf(cases, terminal).map((line) => `  ${line}`),
  ];
}

/** What failed cases may depend on. */
function assumptionsOf(cases: readonly CaseResult[], terminal: Terminal): readonly string[] {
  const assumed = cases.flatMap(({ failures, assumptions }) => (failures.length > 0 ? assumptions : []));
  const distinct = new Map(assumed.map((assumption) => [JSON.stringify(assumption), assumption]));
  return assumptionLines([...distinct.values()], terminal).flatMap((block) => block.split('\n'));
}

function describeCase({ name, failures }: CaseResult, path: string, terminal: Terminal): readonly string[] {
  const { out: colors, translate } = terminal;
  if (failures.length === 0) return [`  ${colors.green('✔')} ${printable(name)}`];
  return [
    `  ${colors.red('✖')} ${printable(name)}`,
    ...failures.flatMap((failure) => [
      `      ${printable(translate(failure.phrase))}  ${colors.dim(`${printable(path)}:${failure.range.start.line + 1}`)}`,
      ...diffLines(failure).map(({ mark, text }) => painted(`        ${mark} ${text}`.trimEnd(), mark, colors)),
      ...reasonLines(failure, translate).map((line) => `      ${line}`),
    ]),
  ];
}

function painted(line: string, mark: '-' | '+' | ' ', colors: Colors): string {
  if (mark === ' ') return line;
  return mark === '-' ? colors.red(line) : colors.green(line);
}

function summary(report: TestReport, { out: colors, translate }: Terminal): string {
  const { passed, failed } = countCases(report);
  const text = translate(phrase('{passed} passed, {failed} failed', { passed, failed }));
  return failed > 0 ? colors.red(text) : text;
}
