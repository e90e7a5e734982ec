import { type CompileOptions, compileSelector } from './compile-selector.js';
import type { LabelSelector } from './selector.js';
import type { SelectorProblem } from './selector-problem.js';

/**
 * All problems that the admission webhook rejects, in the selector's order. The webhook itself reports only the first.
 * Empty when the selector can be evaluated.
 */
export function validateSelector(
  selector: LabelSelector | undefined,
  options?: CompileOptions,
): readonly SelectorProblem[] {
  return compileSelector(selector, options).problems;
}
