import type { CompileExpression } from './regular-expression.js';
import { type CompiledRegularExpression, compileRegularExpression } from './regular-expression.js';

/** Compiles each expression once, for as long as the function is kept: for one object, not for ever. */
export function memoizeExpressions(): CompileExpression {
  let known: Map<string, CompiledRegularExpression> | undefined;
  return (pattern) => {
    known ??= new Map();
    const compiled = known.get(pattern) ?? compileRegularExpression(pattern);
    known.set(pattern, compiled);
    return compiled;
  };
}
