import type { RegularExpressionProblem } from '../../go/regexp/regular-expression-problem.js';
import type { LabelValueProblem } from './label-value.js';
import type { QualifiedNameProblem } from './qualified-name.js';
import type { ConditionPlace } from './selector.js';

/** A reason why a selector cannot be evaluated. The admission webhook rejects the object for each of them. */
export type SelectorProblem =
  | { readonly code: 'operator-unknown'; readonly place: ConditionPlace; readonly operator: string }
  /** The targeted notification manager does not support it yet. */
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
      /** Index in `values`; 0 for a pair of `matchLabels`. */
      readonly index: number;
      readonly reason: LabelValueProblem;
    }
  | {
      readonly code: 'regex-invalid';
      readonly place: ConditionPlace;
      readonly regex: string;
      readonly problem: RegularExpressionProblem;
    };
