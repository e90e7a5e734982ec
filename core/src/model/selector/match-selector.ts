import type { CompiledCondition } from './compile-condition.js';
import { type CompiledSelector, compileSelector } from './compile-selector.js';
import { describeProblem } from './describe-problem.js';
import { labelOf } from './label-of.js';
import type { ConditionFailure, LabelSelector, MatchResult, UndecidedCondition } from './selector.js';
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
  if (verdict === 'unknown') return { outcome: 'unknown', undecided: undecidedOf(selector, labels) };
  if (verdict === 'mismatch') return { outcome: 'mismatch', failures: failuresOf(selector, labels) };
  return { outcome: 'error', message: describeProblem(verdict), place: verdict.place };
}

/** Whether an alert matches, without reasons. Allocates nothing. */
export function outcomeOf(selector: CompiledSelector, labels: Labels): MatchResult['outcome'] {
  const verdict = decide(selector, labels);
  return typeof verdict === 'string' ? verdict : 'error';
}

/** Whether an alert matches, or may match because of a value that is not known. */
export function mayMatch(selector: CompiledSelector, labels: Labels): boolean {
  const outcome = outcomeOf(selector, labels);
  return outcome === 'match' || outcome === 'unknown';
}

/**
 * The manager evaluates the `Match` conditions in order, up to the first that does not hold or is invalid. Only then it
 * converts the other conditions, which fails as a whole when one of them is invalid (notification-manager 2.6).
 */
function decide(selector: CompiledSelector, labels: Labels): Decided | SelectorProblem {
  if (selector.absent || (selector.unusable === 'passes' && selector.problems.length > 0)) return 'match';
  if (labels === undefined) return 'mismatch';
  // In a valid selector the order does not matter. Expressions are last because they take longest.
  if (selector.problems.length === 0) {
    const others = allHold(selector.others, labels);
    return others === 'mismatch' ? others : both(others, allHold(selector.searches, labels));
  }
  let searched: Decided = 'match';
  for (const search of selector.searches) {
    const [problem] = search.problems;
    if (problem) return searched === 'unknown' ? searched : problem;
    searched = both(searched, allHold([search], labels));
    if (searched === 'mismatch') return searched;
  }
  if (selector.conversionProblem) return searched === 'unknown' ? searched : selector.conversionProblem;
  return both(searched, allHold(selector.others, labels));
}

type Decided = 'match' | 'unknown' | 'mismatch';

function allHold(conditions: readonly CompiledCondition[], labels: Readonly<Record<string, string>>): Decided {
  let decided: Decided = 'match';
  for (const condition of conditions) {
    if (holds(condition, labels)) continue;
    if (!mayHold(condition, labels)) return 'mismatch';
    decided = 'unknown';
  }
  return decided;
}

function both(one: Decided, other: Decided): Decided {
  if (one === 'mismatch' || other === 'mismatch') return 'mismatch';
  return one === 'unknown' ? one : other;
}

function holds(condition: CompiledCondition, labels: Readonly<Record<string, string>>): boolean {
  return condition.holds?.(labelOf(labels, condition.key)) === true;
}

function mayHold({ unknown, key }: CompiledCondition, labels: Readonly<Record<string, string>>): boolean {
  return unknown?.mayHold(labelOf(labels, key)) === true;
}

function undecidedOf({ conditions }: CompiledSelector, labels: Labels = {}): readonly UndecidedCondition[] {
  return conditions.flatMap((condition) => {
    const { place, unknown } = condition;
    return unknown && !holds(condition, labels) ? [{ place, placeholder: unknown.placeholder }] : [];
  });
}

/** Omits invalid conditions, which the manager does not reach. */
function failuresOf(selector: CompiledSelector, labels: Labels = {}): readonly ConditionFailure[] {
  return selector.conditions
    .filter((condition) => condition.holds && !holds(condition, labels) && !mayHold(condition, labels))
    .map(({ place, key, operator, wanted }) => ({ place, key, operator, wanted, actual: labelOf(labels, key) }));
}
