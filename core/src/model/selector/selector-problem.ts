import type { RegularExpressionProblem } from '../../go/regexp/regular-expression-problem.js';
import type { LabelValueProblem } from './label-value.js';
import type { QualifiedNameProblem } from './qualified-name.js';
import type { ConditionPlace } from './selector.js';

/** Why a selector cannot be evaluated: each one alone makes the admission webhook refuse it. */
export type SelectorProblem =
  | { readonly code: 'operator-unknown'; readonly place: ConditionPlace; readonly operator: string }
  /** The targeted notification manager is too old for it. */
  | { readonly code: 'operator-unavailable'; readonly place: ConditionPlace; readonly operator: string }
  | { readonly code: 'values-missing' | 'values-forbidden'; readonly place: ConditionPlace; readonly operator: string }
  | {
      readonly code: 'key-invalid';
      readonly place: ConditionPlace;
      readonly key: string;
      readonly reason: QualifiedNameProblem;
    }
  | {
      readonly code: 'value-invalid';
      readonly place: ConditionPlace;
      readonly value: string;
      /** In `values`; 0 for a pair of `matchLabels`. */
      readonly index: number;
      readonly reason: LabelValueProblem;
    }
  | {
      readonly code: 'regex-invalid';
      readonly place: ConditionPlace;
      readonly regex: string;
      readonly problem: RegularExpressionProblem;
    };
