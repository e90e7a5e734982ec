import { type Coverage, isCovered } from '#core';
import type { TestRun } from './test-run.js';

/** The tests that were run, and their coverage. */
export interface TestReport {
  readonly runs: readonly TestRun[];
  readonly coverage: Coverage;
  /** Missing coverage counts as a failure. */
  readonly requireCoverage: boolean;
}

/** The numbers of passed and failed cases. */
export function countCases({ runs }: TestReport): { readonly passed: number; readonly failed: number } {
  const cases = runs.flatMap((run) => run.cases);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return { passed: cases.length - failed, failed };
}

/** Whether a case failed, or required coverage is missing. */
export function hasFailed(report: TestReport): boolean {
  return countCases(report).failed > 0 || (report.requireCoverage && !isCovered(report.coverage));
}
