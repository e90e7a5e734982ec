import { memoize } from '../../text/memoize.js';
import { memoizeExpressions } from './memoize-expressions.js';
import type { CompileExpression } from './regular-expression.js';

/**
 * Tests each expression only once on each text for all that ask, because many alerts share few label values. Keeps the
 * results for as long as the returned function is kept.
 */
export function memoizeTests(compile: CompileExpression = memoizeExpressions()): CompileExpression {
  return memoize((pattern) => {
    const compiled = compile(pattern);
    return 'problem' in compiled ? compiled : { expression: { test: memoize(compiled.expression.test) } };
  });
}
