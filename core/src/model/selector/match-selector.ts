import type { CompiledCondition } from './compile-condition.js';
import { type CompiledSelector, compileSelector } from './compile-selector.js';
import { describeProblem } from './describe-problem.js';
import { labelOf } from './label-of.js';
import type { ConditionFailure, LabelSelector, MatchResult } from './selector.js';
import type { SelectorProblem } from './selector-problem.js';

/** An alert's labels; undefined when it has no label map. */
export type Labels = Readonly<Record<string, string>> | undefined;

export function matchSelector(selector: LabelSelector | undefined, labels: Labels): MatchResult {
  return matchCompiled(compileSelector(selector), labels);
}

/** {@link outcomeOf} with the reasons. */
export function matchCompiled(selector: CompiledSelector, labels: Labels): MatchResult {
  const verdict = decide(selector, labels);
  if (verdict === 'match') return { outcome: 'match' };
  if (verdict === 'mismatch') return { outcome: 'mismatch', failures: failuresOf(selector, labels) };
  return { outcome: 'error', message: describeProblem(verdict), place: verdict.place };
}

/** Whether an alert matches, without reasons. Allocates nothing. */
export function outcomeOf(selector: CompiledSelector, labels: Labels): MatchResult['outcome'] {
  const verdict = decide(selector, labels);
  return typeof verdict === 'string' ? verdict : 'error';
}

/**
 * The manager evaluates the `Match` conditions in order, up to the first that does not hold or is invalid. Only then it
 * converts the other conditions, which fails as a whole when one of them is invalid (notification-manager 2.6).
 */
function decide(selector: CompiledSelector, labels: Labels): 'match' | 'mismatch' | SelectorProblem {
  if (selector.absent || (selector.unusable === 'passes' && selector.problems.length > 0)) return 'match';
  if (labels === undefined) return 'mismatch';
  // In a valid selector the order does not matter. Expressions are last because they take longest.
  if (selector.problems.length === 0)
    return allHold(selector.others, labels) && allHold(selector.searches, labels) ? 'match' : 'mismatch';
  for (const search of selector.searches) {
    const [problem] = search.problems;
    if (problem) return problem;
    if (!holds(search, labels)) return 'mismatch';
  }
  if (selector.conversionProblem) return selector.conversionProblem;
  return allHold(selector.others, labels) ? 'match' : 'mismatch';
}

function allHold(conditions: readonly CompiledCondition[], labels: Readonly<Record<string, string>>): boolean {
  for (const condition of conditions) if (!holds(condition, labels)) return false;
  return true;
}

function holds(condition: CompiledCondition, labels: Readonly<Record<string, string>>): boolean {
  return condition.holds?.(labelOf(labels, condition.key)) === true;
}

/** Omits invalid conditions, which the manager does not reach. */
function failuresOf(selector: CompiledSelector, labels: Labels = {}): readonly ConditionFailure[] {
  return selector.conditions
    .filter((condition) => condition.holds !== undefined && !holds(condition, labels))
    .map(({ place, key, operator, wanted }) => ({ place, key, operator, wanted, actual: labelOf(labels, key) }));
}
