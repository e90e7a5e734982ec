import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import { alertsOfCase } from './alerts-of-case.js';
import type { CaseResult } from './case-result.js';
import type { ExpectationProblem, ReadExpectations } from './expectations.js';
import { runCase, type TestSurroundings } from './run-case.js';

/** The contents of the files that a test names, provided by the host. */
export interface TestFiles {
  /** Entries of `manifests` that no file matches. */
  readonly unmatched: readonly PlacedText[];
  /** The texts of the `alertsFile`s by their paths in the test. Unreadable files are missing. */
  readonly alerts: ReadonlyMap<string, string>;
  /** Entries of `manifests`, and `alertsFile`s by their paths, that the host does not read, and why; default: none. */
  readonly unread?: UnreadFiles;
}

export interface UnreadFiles {
  readonly manifests: readonly { readonly entry: PlacedText; readonly problem: Phrase }[];
  readonly alerts: ReadonlyMap<string, Phrase>;
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
  { unmatched, alerts: texts, unread }: TestFiles,
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
  const unreadable = (unread?.manifests ?? []).map(
    ({ entry, problem }): ExpectationProblem => ({
      code: 'manifests-missing',
      severity: 'error',
      phrase: phrase('{path} cannot be read: {problem}.', { path: entry.text, problem }),
      range: entry.range,
    }),
  );
  const given = expectations.cases.map((each) => {
    const file = each.alertsFile?.text ?? '';
    return alertsOfCase(each, texts.get(file), unread?.alerts.get(file));
  });
  const all = [...problems, ...missing, ...unreadable, ...given.flatMap((each) => each.problems)];
  if (all.some(({ severity }) => severity === 'error')) return { problems: all, cases: [] };
  return {
    problems: all,
    cases: expectations.cases.flatMap((each, index) =>
      wanted(index) ? [{ index, ...runCase(expectations, each, given[index]?.alerts ?? [], surroundings) }] : [],
    ),
  };
}
