import type { Phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import type { SourcePlace } from '../pipeline/trace.js';

/** What became of one case. */
export interface CaseResult {
  /** Among the cases of the test. */
  readonly index: number;
  readonly name: string;
  /** Of the case's name in the test. */
  readonly range: Range;
  /** None: it is as expected. */
  readonly failures: readonly CaseFailure[];
  /** Indices of the cluster's receivers that get one of the alerts. */
  readonly reached: readonly number[];
  /** The names of alerts that no receiver gets although the case does not say that nobody is to get them. */
  readonly unreachedAlerts: readonly string[];
  /** What the manifests do not tell and was taken to be as usual. */
  readonly assumptions: readonly Phrase[];
}

/** One thing that is not as expected. */
export interface CaseFailure {
  readonly code: 'receivers' | 'contains' | 'excludes' | 'message-count' | 'message-contains' | 'message-excludes';
  readonly phrase: Phrase;
  /** In the test. */
  readonly range: Range;
  /** What to compare, line by line. */
  readonly expected: string;
  readonly actual: string;
  /** Why it is so, as far as the pipeline tells. */
  readonly reasons: readonly FailureReason[];
}

export interface FailureReason {
  readonly text: Phrase;
  /** In a manifest. */
  readonly at?: SourcePlace;
}
