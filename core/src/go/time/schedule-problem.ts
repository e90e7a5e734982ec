import type { DurationProblem } from './parse-go-duration.js';
import type { ScheduleField } from './schedule.js';

/** Why a schedule cannot be read. `fragment` is the part of its text that is at fault. */
export type ScheduleProblem =
  | { readonly code: 'empty' | 'zone-unknown' | 'descriptor-unknown'; readonly fragment: string }
  /** A time zone and not even a blank after it: there the parser itself crashes. */
  | { readonly code: 'zone-alone'; readonly fragment: string }
  /** Of `@every`. */
  | { readonly code: 'interval-invalid'; readonly fragment: string; readonly problem: DurationProblem }
  /** Other than five fields. */
  | { readonly code: 'field-count'; readonly fragment: string; readonly found: number }
  | FieldProblem;

export interface FieldProblem {
  readonly code:
    | 'not-a-number'
    | 'step-negative'
    | 'step-zero'
    | 'too-many-hyphens'
    | 'too-many-slashes'
    | 'below-minimum'
    | 'above-maximum'
    | 'range-backwards';
  readonly field: ScheduleField;
  /** The number or name at fault, or the whole range. */
  readonly fragment: string;
}
