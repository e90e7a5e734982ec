import { type CompileOptions, compileSelector } from './compile-selector.js';
import type { LabelSelector } from './selector.js';
import type { SelectorProblem } from './selector-problem.js';

/**
 * What the admission webhook objects to, in the selector's order. It stops at the first problem that it meets; this
 * tells all of them. Empty: the selector can be evaluated.
 */
export function validateSelector(
  selector: LabelSelector | undefined,
  options?: CompileOptions,
): readonly SelectorProblem[] {
  return compileSelector(selector, options).problems;
}
