/**
 * A label selector of the notification manager: a Kubernetes label selector plus the operator `Match` with a regular
 * expression. Unchecked, as read from a manifest: the operator may be any string.
 */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly Requirement[];
}

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
  /** RE2, matched anywhere in the label's value. Only `Match` reads it. */
  readonly regexValue?: string;
}

/** The place of a condition in its selector: the key in `matchLabels`, or the index in `matchExpressions`. */
export type ConditionPlace =
  | { readonly in: 'matchLabels'; readonly key: string }
  | { readonly in: 'matchExpressions'; readonly index: number };

export function samePlace(a: ConditionPlace, b: ConditionPlace): boolean {
  if (a.in === 'matchLabels') return b.in === 'matchLabels' && a.key === b.key;
  return b.in === 'matchExpressions' && a.index === b.index;
}

/** Why an alert does not meet a condition. */
export interface ConditionFailure {
  readonly place: ConditionPlace;
  readonly key: string;
  readonly operator: string;
  /** The values or, for `Match`, the expression of the condition; empty for `Exists` and `DoesNotExist`. */
  readonly wanted: readonly string[];
  /** The alert's value; undefined when the alert lacks the label. */
  readonly actual: string | undefined;
}

/** A condition of which nobody can tell whether an alert meets it. */
export interface UndecidedCondition {
  readonly place: ConditionPlace;
  /** What hides its value, such as `${SEVERITY}`. */
  readonly placeholder: string;
}

export type MatchResult =
  | { readonly outcome: 'match' }
  /** It depends on values that are not known, in the order of the selector; all other conditions are met. */
  | { readonly outcome: 'unknown'; readonly undecided: readonly UndecidedCondition[] }
  /** All failing conditions, in the order of the selector: `matchLabels`, then `matchExpressions`. */
  | { readonly outcome: 'mismatch'; readonly failures: readonly ConditionFailure[] }
  /** The selector cannot be evaluated, so the manager drops the whole batch. */
  | { readonly outcome: 'error'; readonly message: string; readonly place: ConditionPlace };
