import type { Range, SourcePlace } from '#core';

/** Request: the cases of a routing test, open or on disk. Answer: null when the test cannot be read. */
export const ROUTING_TEST_REQUEST = 'kubesphereDingtalk/routingTest';
export interface RoutingTestParams {
  readonly textDocument: { readonly uri: string };
}
export type RoutingTestAnswer = {
  readonly name: string | null;
  readonly cases: readonly RoutingTestCase[];
} | null;
export interface RoutingTestCase {
  readonly name: string;
  /** The range of the case's name. */
  readonly range: Range;
}

/**
 * Request: runs a routing test against its manifests; open ones as they are in the editor. Answer: null when the test
 * cannot be read.
 */
export const RUN_ROUTING_TEST_REQUEST = 'kubesphereDingtalk/runRoutingTest';
export interface RunRoutingTestParams extends RoutingTestParams {
  /** Indices of the cases to run; default: all. */
  readonly cases?: readonly number[];
}
export type RunRoutingTestAnswer = {
  /** If one is an error, no cases were run. */
  readonly problems: readonly RoutingTestProblem[];
  readonly cases: readonly RoutingTestResult[];
} | null;
export interface RoutingTestProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: Range;
}
export interface RoutingTestResult extends RoutingTestCase {
  readonly index: number;
  /** Empty: the case passed. */
  readonly failures: readonly RoutingTestFailure[];
}
export interface RoutingTestFailure {
  readonly code: string;
  readonly message: string;
  /** The range of the failed expectation. */
  readonly range: Range;
  readonly expected: string;
  readonly actual: string;
  /** The reasons for the actual result. */
  readonly reasons: readonly { readonly text: string; readonly place: SourcePlace | null }[];
}
