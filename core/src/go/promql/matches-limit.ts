import { compileRegularExpression, type RegularExpression } from '../regexp/regular-expression.js';
import type { LabelLimit } from './label-set.js';

/** Nothing but characters that stand for themselves: the expression means one text. */
const PLAIN = /^[\w:/@ -]*$/;

/** The text that a limit fixes; undefined if it leaves a choice. */
export function fixedValue({ op, value }: LabelLimit): string | undefined {
  if (op === '=') return value;
  return op === '=~' && PLAIN.test(value) ? value : undefined;
}

/**
 * Whether a value is within a limit; an absent label has the value ''. Undefined for an expression that is invalid:
 * Prometheus refuses the rule.
 */
export function matchesLimit({ op, value: limit }: LabelLimit, value: string): boolean | undefined {
  if (op === '=' || op === '!=') return (op === '=') === (value === limit);
  const expression = anchored(limit);
  if (!expression) return undefined;
  return (op === '=~') === expression.test(value);
}

/** An expression as Prometheus compiles it: it must match the whole text (prometheus: pkg/labels/regexp.go). */
export function anchored(pattern: string): RegularExpression | undefined {
  const compiled = compileRegularExpression(anchorPattern(pattern));
  return 'expression' in compiled ? compiled.expression : undefined;
}

export function anchorPattern(pattern: string): string {
  return `^(?:${pattern})$`;
}
