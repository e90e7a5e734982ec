import type { DurationProblem } from './parse-go-duration.js';
import type { ScheduleField } from './schedule.js';

/** Why a schedule is invalid. `fragment` is the part of its text that is wrong. */
export type ScheduleProblem =
  | { readonly code: 'empty' | 'zone-unknown' | 'descriptor-unknown'; readonly fragment: string }
  /** A time zone without a space after it, on which the parser of robfig/cron crashes. */
  | { readonly code: 'zone-alone'; readonly fragment: string }
  /** The duration of `@every` is invalid. */
  | { readonly code: 'interval-invalid'; readonly fragment: string; readonly problem: DurationProblem }
  /** The schedule does not have five fields. */
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
  /** The number or name that is wrong, or the whole range. */
  readonly fragment: string;
}
