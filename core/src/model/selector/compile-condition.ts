import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { MatchSemantics } from '../release/releases.js';
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
  /** Undefined when the condition has problems and cannot be evaluated. */
  readonly holds: ValueTest | undefined;
  readonly problems: readonly SelectorProblem[];
}

export function compileCondition(
  condition: Condition,
  compile: CompileExpression,
  semantics: MatchSemantics,
): CompiledCondition {
  const { place, key, operator, values = [], regexValue = '' } = condition;
  if (operator === 'Match') {
    if (semantics !== 'unavailable') return compileSearch(condition, regexValue, compile, semantics);
    const problem: SelectorProblem = { code: 'operator-unavailable', place, operator };
    return { place, key, operator, wanted: [regexValue], holds: undefined, problems: [problem] };
  }
  const problems = checkCondition(condition);
  const test = problems.length === 0 ? tests[operator]?.(new Set(values)) : undefined;
  return { place, key, operator, wanted: values, holds: test, problems };
}

function compileSearch(
  { place, key, operator }: Condition,
  regex: string,
  compile: CompileExpression,
  semantics: MatchSemantics,
): CompiledCondition {
  const common = { place, key, operator, wanted: [regex] };
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
