import { placeholderIn } from '../unknown/placeholder.js';
import type { Condition } from './conditions.js';
import { checkLabelValue } from './label-value.js';
import { findOperator } from './operators.js';
import { checkQualifiedName } from './qualified-name.js';
import type { SelectorProblem } from './selector-problem.js';

/**
 * The problems of a condition in the conversion to a Kubernetes label selector. `Match` conditions are not converted:
 * their key may be any text, and their values are ignored. Unknown values have no problems.
 */
export function checkCondition(condition: Condition): readonly SelectorProblem[] {
  const { place, operator: name, values = [] } = condition;
  const operator = findOperator(name);
  if (operator?.usesRegex || placeholderIn(name) !== undefined) return [];
  const problems = [...checkKey(condition)];
  if (!operator) return [{ code: 'operator-unknown', place, operator: name }, ...problems];
  if (operator.needsValues && values.length === 0) problems.push({ code: 'values-missing', place, operator: name });
  if (!operator.forbidsValues) return [...problems, ...checkValues(condition)];
  if (values.length > 0) problems.push({ code: 'values-forbidden', place, operator: name });
  return problems;
}

function checkKey({ place, key }: Condition): readonly SelectorProblem[] {
  const reason = placeholderIn(key) === undefined ? checkQualifiedName(key) : undefined;
  return reason ? [{ code: 'key-invalid', place, key, reason }] : [];
}

function checkValues({ place, values = [] }: Condition): readonly SelectorProblem[] {
  return values.flatMap((value, index): readonly SelectorProblem[] => {
    const reason = placeholderIn(value) === undefined ? checkLabelValue(value) : undefined;
    return reason ? [{ code: 'value-invalid', place, value, index, reason }] : [];
  });
}
