import { phrase } from '../../text/phrase.js';
import { alertsOfCase } from './alerts-of-case.js';
import type { CaseResult } from './case-result.js';
import type { ExpectationProblem, PlacedText, ReadExpectations } from './expectations.js';
import { runCase, type TestSurroundings } from './run-case.js';

/** The contents of the files that a test names, provided by the host. */
export interface TestFiles {
  /** Entries of `manifests` that no file matches. */
  readonly unmatched: readonly PlacedText[];
  /** The texts of the `alertsFile`s by their paths in the test. Unreadable files are missing. */
  readonly alerts: ReadonlyMap<string, string>;
}

export interface TestResult {
  /** The problems of the test and of the files that it names. */
  readonly problems: readonly ExpectationProblem[];
  /** Empty when one of the problems is an error. */
  readonly cases: readonly CaseResult[];
}

/** @param wanted the indices of the cases to run; default: all */
export function runTest(
  { expectations, problems }: ReadExpectations,
  { unmatched, alerts: texts }: TestFiles,
  surroundings: TestSurroundings,
  wanted: (index: number) => boolean = () => true,
): TestResult {
  const missing = unmatched.map(
    ({ text, range }): ExpectationProblem => ({
      code: 'manifests-missing',
      severity: 'error',
      phrase: phrase('No file matches “{path}”.', { path: text }),
      range,
    }),
  );
  const given = expectations.cases.map((each) => alertsOfCase(each, texts.get(each.alertsFile?.text ?? '')));
  const all = [...problems, ...missing, ...given.flatMap((each) => each.problems)];
  if (all.some(({ severity }) => severity === 'error')) return { problems: all, cases: [] };
  return {
    problems: all,
    cases: expectations.cases.flatMap((each, index) =>
      wanted(index) ? [{ index, ...runCase(expectations, each, given[index]?.alerts ?? [], surroundings) }] : [],
    ),
  };
}
