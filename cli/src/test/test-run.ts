import type { CaseResult, Cluster, ExpectationProblem } from '#core';

/** A test that was run, or could not be. */
export interface TestRun {
  /** As it is shown. */
  readonly path: string;
  readonly name: string | undefined;
  /** With an error no case was run. */
  readonly problems: readonly ExpectationProblem[];
  readonly cases: readonly CaseResult[];
  readonly cluster: Cluster;
}

export function cannotRun({ problems }: TestRun): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
