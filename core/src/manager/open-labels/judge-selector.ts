import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import type { CompiledSelector } from '../../model/selector/compile-selector.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { ALWAYS, both, type Formula, hasOneOf, isNever, type LabelValues, NEVER, opposite } from './formula.js';
import { onlyValue } from './known-values.js';
import { textsOf, valuePattern } from './value-pattern.js';
import { ABSENT, ANY, complement, EMPTY, listed, matching, PRESENT, type ValueSet } from './value-set.js';

/** When an alert matches a selector, as `outcomeOf` decides it for one alert. */
export interface SelectorAnswer {
  readonly match: Formula;
  /** The same if all conditions hold that a placeholder hides. */
  readonly mayMatch: Formula;
  /** When the selector cannot be evaluated. */
  readonly error: Formula;
}

/** What is known of the labels of an alert, and how expressions are compiled. */
export interface JudgedLabels {
  readonly values: LabelValues;
  readonly compile: CompileExpression;
  /** What is known of conditions, for many alerts: labels often have the same possible values. */
  readonly known: KnownAnswers;
  /** As {@link both}; may keep its answers. */
  readonly both?: typeof both;
}

/** The answers of conditions for possible values of their label. */
export type KnownAnswers = WeakMap<CompiledCondition, WeakMap<ValueSet, SelectorAnswer>>;

/** The answers of `outcomeOf` for all alerts with certain labels: in the same order, up to the first problem. */
export function judgeSelector(selector: CompiledSelector, labels: JudgedLabels): SelectorAnswer {
  if (selector.absent || (selector.unusable === 'passes' && selector.problems.length > 0)) return certain(ALWAYS);
  if (selector.problems.length === 0) return allOf(selector.conditions, labels);
  let searched = certain(ALWAYS);
  for (const search of selector.searches) {
    if (search.problems.length > 0) return failing(searched, labels);
    searched = bothAnswers(searched, judgeCondition(search, labels), labels);
  }
  return selector.conversionProblem
    ? failing(searched, labels)
    : bothAnswers(searched, allOf(selector.others, labels), labels);
}

function certain(formula: Formula): SelectorAnswer {
  return { match: formula, mayMatch: formula, error: NEVER };
}

function allOf(conditions: readonly CompiledCondition[], labels: JudgedLabels): SelectorAnswer {
  let answer = certain(ALWAYS);
  for (const condition of conditions) {
    answer = bothAnswers(answer, judgeCondition(condition, labels), labels);
    if (isNever(answer.mayMatch)) return answer;
  }
  return answer;
}

function bothAnswers(one: SelectorAnswer, other: SelectorAnswer, labels: JudgedLabels): SelectorAnswer {
  const join = labels.both ?? both;
  const match = join(one.match, other.match);
  const isSame = one.match === one.mayMatch && other.match === other.mayMatch;
  return { match, mayMatch: isSame ? match : join(one.mayMatch, other.mayMatch), error: NEVER };
}

/** The next condition cannot be evaluated. It is reached by alerts for which the conditions before surely hold. */
function failing({ match, mayMatch }: SelectorAnswer, { values }: JudgedLabels): SelectorAnswer {
  const unknown = match === mayMatch ? NEVER : both(mayMatch, opposite(match, values));
  return { match: NEVER, mayMatch: unknown, error: match };
}

function judgeCondition(condition: CompiledCondition, { values, compile, known }: JudgedLabels): SelectorAnswer {
  const possible = values(condition.key);
  let answers = known.get(condition);
  if (!answers) {
    answers = new WeakMap();
    known.set(condition, answers);
  }
  const answer = answers.get(possible) ?? judgeValues(condition, possible, compile);
  answers.set(possible, answer);
  return answer;
}

function judgeValues(condition: CompiledCondition, possible: ValueSet, compile: CompileExpression): SelectorAnswer {
  const { key, holds, unknown } = condition;
  const only = onlyValue(possible);
  if (only) {
    const match = holds?.(only.value) === true ? ALWAYS : NEVER;
    const may = unknown?.mayHold(only.value) === true ? ALWAYS : match;
    return { match, mayMatch: may, error: NEVER };
  }
  const [sure, maybe] = wantedValues(condition, compile);
  const among = (wanted: ValueSet): Formula => hasOneOf(key, wanted, () => possible);
  const match = among(sure);
  return { match, mayMatch: sure === maybe ? match : among(maybe), error: NEVER };
}

/** The values for which a condition surely holds, and those for which it may hold. */
function wantedValues(condition: CompiledCondition, compile: CompileExpression): readonly [ValueSet, ValueSet] {
  const { wanted, holds, unknown } = condition;
  if (!unknown) {
    const found = decidedValues(condition, compile);
    return [found, found];
  }
  const known = wanted.filter((value) => placeholderIn(value) === undefined);
  if (holds?.(undefined) === true) return [ABSENT, otherThan(known)];
  return unknown.mayHold(undefined) ? [EMPTY, ANY] : [listed(known), PRESENT];
}

function decidedValues({ operator, wanted, holds }: CompiledCondition, compile: CompileExpression): ValueSet {
  switch (operator) {
    case 'In':
      return listed(wanted);
    case 'NotIn':
      return otherThan(wanted);
    case 'Exists':
      return PRESENT;
    case 'DoesNotExist':
      return ABSENT;
    default:
      return searchedValues(wanted[0] ?? '', holds?.(undefined) === true, compile);
  }
}

/** All values but some, and no value. */
function otherThan(values: readonly string[]): ValueSet {
  return complement(listed(values)) ?? ANY;
}

/** @param absent whether a missing label passes too */
function searchedValues(expression: string, absent: boolean, compile: CompileExpression): ValueSet {
  // An empty text is found in every value.
  const texts = expression === '' || expression === '.*' ? undefined : textsOf(expression);
  if (texts) return { ...listed(texts), absent };
  const pattern = expression === '' || expression === '.*' ? undefined : valuePattern(expression, compile);
  return pattern ? matching(pattern, absent) : { ...PRESENT, absent };
}
