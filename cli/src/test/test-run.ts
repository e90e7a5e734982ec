import type { CaseResult, Cluster, ExpectationProblem, ManagerTarget, PlacedRule } from '#core';

/** A test that was run, or could not run. */
export interface TestRun {
  /** The path as shown. */
  readonly path: string;
  readonly name: string | undefined;
  /** If one is an error, no case was run. */
  readonly problems: readonly ExpectationProblem[];
  readonly cases: readonly CaseResult[];
  readonly cluster: Cluster;
  readonly target: ManagerTarget;
  /** The alert rules of its manifests. */
  readonly rules: readonly PlacedRule[];
}

export function cannotRun({ problems }: TestRun): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
