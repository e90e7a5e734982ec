import type { SelectorFacts } from '../../../model/facts.js';
import type { Release } from '../../../model/release/release.js';
import {
  type CompiledSelector,
  type CompileOptions,
  compileSelector,
} from '../../../model/selector/compile-selector.js';

/** A selector that the schema requires; undefined: it is missing, and the manager crashes when it evaluates it. */
export function compileRequired(
  selector: SelectorFacts | undefined,
  compiling: CompileOptions,
  { selectorEvaluation }: Release,
): CompiledSelector | undefined {
  if (!selector && selectorEvaluation === 'manager') return undefined;
  return compileSelector(selector?.selector, compiling);
}
