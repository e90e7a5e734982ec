import type { CompileExpression } from './regular-expression.js';
import { type CompiledRegularExpression, compileRegularExpression } from './regular-expression.js';

/** Compiles each expression once. The cache lives as long as the returned function: keep it for one object only. */
export function memoizeExpressions(): CompileExpression {
  let known: Map<string, CompiledRegularExpression> | undefined;
  return (pattern) => {
    known ??= new Map();
    const compiled = known.get(pattern) ?? compileRegularExpression(pattern);
    known.set(pattern, compiled);
    return compiled;
  };
}
