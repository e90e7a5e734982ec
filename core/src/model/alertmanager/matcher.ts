import { checkRegularExpression } from '../../go/regexp/regular-expression.js';
import type { RegularExpressionProblem } from '../../go/regexp/regular-expression-problem.js';

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** One condition on a label. A missing label counts as an empty text; an expression matches the whole value. */
export interface RouteMatcher {
  readonly name: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

/**
 * Why Alertmanager does not read a matcher. `form`: it is not a name, an operator and a value; `quote`: a quotation mark is
 * not closed, or not escaped; `name`: not the name of a label.
 */
export type MatcherProblem =
  | { readonly code: 'form' | 'quote' | 'name'; readonly fragment: string }
  | { readonly code: 'expression'; readonly fragment: string; readonly reason: RegularExpressionProblem };

export type ParsedMatchers = { readonly matchers: readonly RouteMatcher[] } | { readonly problem: MatcherProblem };

/** Undefined for a valid matcher. */
export function expressionProblem({ operator, value }: RouteMatcher): MatcherProblem | undefined {
  if (operator !== '=~' && operator !== '!~') return undefined;
  // Newer Alertmanagers, built with Go 1.22 or later, accept groups that are named like this.
  const reason = checkRegularExpression(value.replaceAll(/\(\?<(?=[A-Za-z_])/g, '(?P<'));
  return reason && { code: 'expression', fragment: value, reason };
}
