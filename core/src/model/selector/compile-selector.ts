import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { compileRegularExpression } from '../../go/regexp/regular-expression.js';
import type { Behaviour, MatchSemantics } from '../release/releases.js';
import { type CompiledCondition, compileCondition } from './compile-condition.js';
import { conditionsOf } from './conditions.js';
import type { LabelSelector } from './selector.js';
import type { SelectorProblem } from './selector-problem.js';

/** A selector prepared for many alerts. */
export interface CompiledSelector {
  /** The selector is missing, so even an alert without a label map matches. */
  readonly absent: boolean;
  /** In the selector's order. */
  readonly conditions: readonly CompiledCondition[];
  /** The `Match` conditions, which the manager evaluates before all others. */
  readonly searches: readonly CompiledCondition[];
  readonly others: readonly CompiledCondition[];
  /** The first problem in `others`. It affects only alerts for which all searches hold. */
  readonly conversionProblem: SelectorProblem | undefined;
  readonly problems: readonly SelectorProblem[];
  /** What it does when it has problems. */
  readonly unusable: Behaviour['unusableSelector'];
}

export interface CompileOptions {
  /** Lets the caller reuse compiled expressions, which take most of the time. */
  readonly compile?: CompileExpression;
  /** The behaviour of `Match` in the targeted version; default: the newest. */
  readonly matchSemantics?: MatchSemantics;
  /** What a selector with problems does in the targeted version, if it is a receiver's; default: it fails. */
  readonly unusable?: Behaviour['unusableSelector'];
}

export function compileSelector(
  selector: LabelSelector | undefined,
  { compile = compileRegularExpression, matchSemantics = 'missing-is-empty', unusable = 'fails' }: CompileOptions = {},
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
    unusable,
  };
}
