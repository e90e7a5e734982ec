import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { compileRegularExpression } from '../../go/regexp/regular-expression.js';
import type { MatchSemantics } from '../version/release.js';
import { type CompiledCondition, compileCondition } from './compile-condition.js';
import { conditionsOf } from './conditions.js';
import type { LabelSelector } from './selector.js';
import type { SelectorProblem } from './selector-problem.js';

/** A selector ready to be tried on many alerts. */
export interface CompiledSelector {
  /** There is no selector at all: even an alert without a label map matches. */
  readonly absent: boolean;
  /** In the selector's order. */
  readonly conditions: readonly CompiledCondition[];
  /** The `Match` conditions, which the manager tries before it looks at any other. */
  readonly searches: readonly CompiledCondition[];
  readonly others: readonly CompiledCondition[];
  /** What is wrong in `others`: met only by alerts for which every search holds. */
  readonly conversionProblem: SelectorProblem | undefined;
  readonly problems: readonly SelectorProblem[];
}

export interface CompileOptions {
  /** Lets the caller keep compiled expressions, which cost most of the time, for other selectors. */
  readonly compile?: CompileExpression;
  /** What `Match` does in the targeted version; default: as in the newest. */
  readonly matchSemantics?: MatchSemantics;
}

export function compileSelector(
  selector: LabelSelector | undefined,
  { compile = compileRegularExpression, matchSemantics = 'missing-is-empty' }: CompileOptions = {},
): CompiledSelector {
  const conditions = conditionsOf(selector ?? {}).map((condition) =>
    compileCondition(condition, compile, matchSemantics),
  );
  const isSearch = ({ operator }: CompiledCondition): boolean =>
    operator === 'Match' && matchSemantics !== 'unavailable';
  const searches = conditions.filter(isSearch);
  const others = conditions.filter((condition) => !isSearch(condition));
  return {
    absent: selector === undefined,
    conditions,
    searches,
    others,
    conversionProblem: others.flatMap((condition) => condition.problems)[0],
    problems: conditions.flatMap((condition) => condition.problems),
  };
}
