import type { ConditionPlace } from '../../model/selector/selector.js';
import type { Range } from '../../text/range.js';
import type { NearMiss } from './near-miss.js';

/**
 * How the conditions of one receiver judge a list of samples: small enough to travel with every keystroke. Samples are
 * meant by their index in the list, conditions by theirs in `conditions`.
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
  /** The different ways in which samples fare, the nearest to a match first. */
  readonly outcomes: readonly AlertOutcome[];
  /** For each sample the index of its outcome: sorted by it, near misses come first. */
  readonly alerts: readonly number[];
  /** How many samples are let through. */
  readonly matched: number;
  /** The selector cannot be evaluated: the manager drops the whole batch. */
  readonly error?: string;
}

/** A condition as one step of a funnel. */
export interface FunnelCondition {
  readonly place: ConditionPlace;
  readonly key: string;
  readonly operator: string;
  /** The values, or the one expression of `Match`. */
  readonly wanted: readonly string[];
  /** A sentence such as “severity is one of critical, error”. */
  readonly text: string;
  readonly range: Range;
  /** How many samples it lets through on its own. */
  readonly passes: number;
  /** How many samples it and all before it let through: those that it removes are the ones whose outcome begins with it. */
  readonly remaining: number;
}

export interface AlertOutcome {
  /** `error`: the alert gets to a condition that cannot be evaluated. */
  readonly verdict: 'match' | 'mismatch' | 'error';
  /** The conditions that do not hold, in their order; of an `error` also the one that cannot be evaluated. */
  readonly failing: readonly number[];
  /** The likely typo in the first of them. */
  readonly miss?: NearMiss;
}
