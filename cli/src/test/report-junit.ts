import { phrase } from '#core';
import { showPlace } from '../preview/show-place.js';
import { element, framed, junitDocument, type Suite, testcase } from '../report/junit-xml.js';
import type { Translate } from '../terminal/terminal.js';
import { coverageGaps } from './coverage-gaps.js';
import { diffLines, reasonLines } from './failure-lines.js';
import type { TestReport } from './test-report.js';
import { cannotRun, type TestRun } from './test-run.js';
import { warningLines } from './warning-lines.js';

/** JUnit XML for CI systems: a suite for each test. A test that cannot run is an error. */
export function reportJunit(report: TestReport, translate: Translate): string {
  const suites = [...report.runs.map((run) => suite(run, translate)), ...coverageSuite(report, translate)];
  return junitDocument(suites);
}

function suite(run: TestRun, translate: Translate): Suite {
  const { path, name = path, problems, cases } = run;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const own = cases.map(({ name: called, failures, range }) => {
    const head = { name: called, classname: name, file: path, line: range.start.line + 1 };
    return testcase(
      head,
      failures.map((failure) => {
        const diff = diffLines(failure).map(({ mark, text }) => `${mark} ${text}`);
        const place = `${path}:${failure.range.start.line + 1}`;
        const body = [place, ...diff, ...reasonLines(failure, translate)].join('\n');
        return element('failure', { message: translate(failure.phrase), type: failure.code }, body);
      }),
    );
  });
  const broken = errors.map(({ phrase: words, range, code }) =>
    element('error', { message: translate(words), type: code }, `${path}:${range.start.line + 1}`),
  );
  const lines = cannotRun(run) ? [testcase({ name, classname: name, file: path }, broken)] : own;
  const failures = cases.filter((each) => each.failures.length > 0).length;
  const warnings = warningLines(run, translate);
  const output = warnings.length > 0 ? [`    ${element('system-err', {}, warnings.join('\n'))}`] : [];
  const counts = { tests: lines.length, failures, errors: cannotRun(run) ? 1 : 0 };
  return framed(name, counts, [...lines, ...output], path);
}

function coverageSuite({ coverage, requireCoverage }: TestReport, translate: Translate): readonly Suite[] {
  if (!requireCoverage) return [];
  const name = translate(phrase('coverage'));
  const failures = coverageGaps(coverage).map(({ text, place }) =>
    element('failure', { message: translate(text), type: 'coverage' }, place ? showPlace(place) : ''),
  );
  const counts = { tests: 1, failures: failures.length > 0 ? 1 : 0, errors: 0 };
  return [framed(name, counts, [testcase({ name, classname: name }, failures)])];
}
