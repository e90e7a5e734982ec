import { memoizeExpressions } from '../../go/regexp/memoize-expressions.js';
import type { CompileExpression } from '../../go/regexp/regular-expression.js';

/**
 * Tries each expression once on each text, however many receivers ask: alerts are many, the values of their labels few.
 * Remembers for as long as the function is kept.
 */
export function memoizeTests(compile: CompileExpression = memoizeExpressions()): CompileExpression {
  const known = new Map<string, ReturnType<CompileExpression>>();
  return (pattern) => {
    const before = known.get(pattern);
    if (before) return before;
    const compiled = compile(pattern);
    const memoized = 'problem' in compiled ? compiled : { expression: { test: memoize(compiled.expression.test) } };
    known.set(pattern, memoized);
    return memoized;
  };
}

function memoize(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = test(text);
    known.set(text, found);
    return found;
  };
}
