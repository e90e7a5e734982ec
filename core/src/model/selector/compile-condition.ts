import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { MatchSemantics } from '../release/releases.js';
import { placeholderIn } from '../unknown/placeholder.js';
import { checkCondition } from './check-condition.js';
import type { Condition } from './conditions.js';
import type { ConditionPlace } from './selector.js';
import type { SelectorProblem } from './selector-problem.js';

/** Whether a label's value meets a condition; the value is undefined when the alert lacks the label. */
type ValueTest = (value: string | undefined) => boolean;

export interface CompiledCondition {
  readonly place: ConditionPlace;
  readonly key: string;
  readonly operator: string;
  /** As in a {@link ConditionFailure}. */
  readonly wanted: readonly string[];
  /** Whether it certainly holds. Undefined when the condition has problems and cannot be evaluated. */
  readonly holds: ValueTest | undefined;
  /** Set when a value of the condition is unknown. */
  readonly unknown?: UnknownCondition;
  readonly problems: readonly SelectorProblem[];
}

export interface UnknownCondition {
  /** The placeholder that hides the value. */
  readonly placeholder: string;
  /** Whether the condition can hold, depending on the unknown value. */
  readonly mayHold: ValueTest;
}

export function compileCondition(
  condition: Condition,
  compile: CompileExpression,
  semantics: MatchSemantics,
): CompiledCondition {
  const { place, key, operator, values = [], regexValue = '' } = condition;
  const hidden = placeholderIn(key) ?? placeholderIn(operator);
  if (hidden !== undefined) return undecided(condition, hidden);
  if (operator === 'Match') {
    if (semantics !== 'unavailable') return compileSearch(condition, regexValue, compile, semantics);
    const problem: SelectorProblem = { code: 'operator-unavailable', place, operator };
    return { place, key, operator, wanted: [regexValue], holds: undefined, problems: [problem] };
  }
  const problems = checkCondition(condition);
  const test = problems.length === 0 ? tests[operator]?.(new Set(values)) : undefined;
  const common = { place, key, operator, wanted: values, problems };
  const placeholder = firstPlaceholder(values);
  return test && placeholder !== undefined
    ? { ...common, ...compareUnknown(operator, values, placeholder) }
    : { ...common, holds: test };
}

/** Every label with a value may have one of the unknown values. */
function compareUnknown(
  operator: string,
  values: readonly string[],
  placeholder: string,
): Pick<CompiledCondition, 'holds' | 'unknown'> {
  const known = new Set(values.filter((value) => placeholderIn(value) === undefined));
  return operator === 'In'
    ? {
        holds: (value) => value !== undefined && known.has(value),
        unknown: { placeholder, mayHold: (value) => value !== undefined },
      }
    : {
        holds: (value) => value === undefined,
        unknown: { placeholder, mayHold: (value) => value === undefined || !known.has(value) },
      };
}

function firstPlaceholder(values: readonly string[]): string | undefined {
  for (const value of values) {
    const placeholder = placeholderIn(value);
    if (placeholder !== undefined) return placeholder;
  }
  return undefined;
}

/** A condition of which nothing can be told. */
function undecided({ place, key, operator, values = [] }: Condition, placeholder: string): CompiledCondition {
  const unknown = { placeholder, mayHold: () => true };
  return { place, key, operator, wanted: values, holds: () => false, unknown, problems: [] };
}

function compileSearch(
  { place, key, operator }: Condition,
  regex: string,
  compile: CompileExpression,
  semantics: MatchSemantics,
): CompiledCondition {
  const common = { place, key, operator, wanted: [regex] };
  const hidden = placeholderIn(regex, 'expression');
  if (hidden !== undefined) return { ...undecided({ place, key, operator }, hidden), wanted: [regex] };
  if (regex === '') return { ...common, holds: () => true, problems: [] };
  const compiled = compile(regex);
  if ('problem' in compiled) {
    const problem: SelectorProblem = { code: 'regex-invalid', place, regex, problem: compiled.problem };
    return { ...common, holds: undefined, problems: [problem] };
  }
  const whenMissing = semantics === 'missing-passes' || compiled.expression.test('');
  return {
    ...common,
    holds: (value) => (value === undefined ? whenMissing : compiled.expression.test(value)),
    problems: [],
  };
}

const tests: Readonly<Record<string, (values: ReadonlySet<string>) => ValueTest>> = {
  In: (values) => (value) => value !== undefined && values.has(value),
  NotIn: (values) => (value) => value === undefined || !values.has(value),
  Exists: () => (value) => value !== undefined,
  DoesNotExist: () => (value) => value === undefined,
};
