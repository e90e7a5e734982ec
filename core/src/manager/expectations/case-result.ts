import type { Phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import type { SourcePlace } from '../pipeline/report/trace.js';
import type { RouterUse } from './router-use.js';
import type { SilenceUse } from './silence-use.js';

/** The result of one case. */
export interface CaseResult {
  /** The index of the case in the test. */
  readonly index: number;
  readonly name: string;
  /** The range of the case's name in the test. */
  readonly range: Range;
  /** Empty when the case passes. */
  readonly failures: readonly CaseFailure[];
  /** The indices of the cluster's receivers that at least one alert reaches. */
  readonly reached: readonly number[];
  /** Those that count for the coverage. */
  readonly routers: readonly RouterUse[];
  /** Those that count for the coverage. */
  readonly silences: readonly SilenceUse[];
  /** The names of its alerts, each once. */
  readonly alertNames: readonly string[];
  /** The names of alerts that reach no receiver although the case does not expect this. */
  readonly unreachedAlerts: readonly string[];
  /** Defaults that were assumed because the manifests do not contain the value. */
  readonly assumptions: readonly Phrase[];
}

/** A difference from the expectations. */
export interface CaseFailure {
  readonly code:
    | 'rejected'
    | 'stopped'
    | 'receivers'
    | 'contains'
    | 'excludes'
    | 'message-count'
    | 'message-contains'
    | 'message-excludes'
    | 'message-unknown';
  readonly phrase: Phrase;
  /** The range in the test. */
  readonly range: Range;
  /** The texts to compare, line by line. */
  readonly expected: string;
  readonly actual: string;
  /** The reasons, as far as the pipeline shows them. */
  readonly reasons: readonly FailureReason[];
}

export interface FailureReason {
  readonly text: Phrase;
  /** The reason alone, without the alert and the pipeline's step. */
  readonly cause?: Phrase;
  /** The place in a manifest. */
  readonly at?: SourcePlace;
}
