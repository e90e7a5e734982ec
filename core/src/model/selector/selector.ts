/**
 * A label selector of the notification manager: Kubernetes' own, plus the operator `Match` with its regular expression.
 * As read from a manifest, so nothing is checked: an operator may be any string.
 */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly Requirement[];
}

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
  /** RE2, searched for anywhere in the label's value; read by `Match` only. */
  readonly regexValue?: string;
}

/** Where in its selector a condition stands: the key of `matchLabels`, or the index in `matchExpressions`. */
export type ConditionPlace =
  | { readonly in: 'matchLabels'; readonly key: string }
  | { readonly in: 'matchExpressions'; readonly index: number };

export function samePlace(a: ConditionPlace, b: ConditionPlace): boolean {
  if (a.in === 'matchLabels') return b.in === 'matchLabels' && a.key === b.key;
  return b.in === 'matchExpressions' && a.index === b.index;
}

/** Why one condition does not let an alert through. */
export interface ConditionFailure {
  readonly place: ConditionPlace;
  readonly key: string;
  readonly operator: string;
  /** The values or, for `Match`, the one expression that the condition wants; empty for `Exists` and `DoesNotExist`. */
  readonly wanted: readonly string[];
  /** The alert's value; undefined when the alert lacks the label. */
  readonly actual: string | undefined;
}

export type MatchResult =
  | { readonly outcome: 'match' }
  /** Every failing condition, in the order of the selector: `matchLabels`, then `matchExpressions`. */
  | { readonly outcome: 'mismatch'; readonly failures: readonly ConditionFailure[] }
  /** The selector cannot be evaluated, so the manager drops the whole batch. */
  | { readonly outcome: 'error'; readonly message: string; readonly place: ConditionPlace };
