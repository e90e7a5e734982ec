import type { ClusterLabel } from '../../model/release/cluster-label.js';
import type { ConditionPlace } from '../../model/selector/selector.js';
import type { Range } from '../../text/range.js';
import type { NearMiss } from './near-miss.js';

/**
 * The results of one receiver's conditions for a list of samples, small enough to send on every keystroke. Refers to
 * samples by their index in the list, and to conditions by their index in `conditions`.
 */
export interface ReceiverMatches {
  readonly name: string;
  /** The receiver's document in the stream. */
  readonly range: Range;
  /** The value of `metadata.name`, or the whole document when it has none. */
  readonly nameRange: Range;
  /** False when `spec.dingtalk.enabled` is false: nothing is sent, whatever matches. */
  readonly enabled: boolean;
  /** In the selector's order: `matchLabels`, then `matchExpressions`. */
  readonly conditions: readonly FunnelCondition[];
  /** The distinct outcomes of the samples, the nearest to a match first. */
  readonly outcomes: readonly AlertOutcome[];
  /** For each sample, the index of its outcome. Sorting by it puts near misses first. */
  readonly alerts: readonly number[];
  /** What the manager makes of the label `cluster` before it judges; undefined: unknown. */
  readonly cluster?: ClusterLabel;
  /** The number of samples that match. */
  readonly matched: number;
  /** The number of samples of which nobody can tell whether they match. */
  readonly undecided: number;
  /** The selector cannot be evaluated: the manager drops the whole batch, unless {@link passesAll}. */
  readonly error?: string;
  /** Although the selector cannot be evaluated, every alert matches. */
  readonly passesAll?: boolean;
}

/** A condition as one step of a funnel. */
export interface FunnelCondition {
  readonly place: ConditionPlace;
  readonly key: string;
  readonly operator: string;
  /** The values, or the one expression of `Match`. */
  readonly wanted: readonly string[];
  /** A description such as “severity is one of critical, error”. */
  readonly text: string;
  readonly range: Range;
  /** What hides the value of the condition, such as `${SEVERITY}`: nobody can tell which samples match. */
  readonly placeholder?: string;
  /** The number of samples that match this condition alone, or may match it. */
  readonly passes: number;
  /** The number of samples that match this condition and all before it, or may match them. */
  readonly remaining: number;
}

export interface AlertOutcome {
  /**
   * `unknown`: it depends on values that are not known. `error`: the alert reaches a condition that cannot be evaluated.
   */
  readonly verdict: 'match' | 'unknown' | 'mismatch' | 'error';
  /**
   * The conditions that do not hold, in order; for `error`, also the condition that cannot be evaluated; for `unknown`, those
   * of which nobody can tell.
   */
  readonly failing: readonly number[];
  /** The likely typo in the first failing condition. */
  readonly miss?: NearMiss;
}
