import { printable } from '../execute/printable.js';
import { sprint, sprintln } from '../format/sprint.js';
import { sprintf } from '../format/sprintf.js';
import { ANY, STRING } from '../values/basic-types.js';
import { GoError } from '../values/go-error.js';
import type { GoFunction, Value } from '../values/types.js';
import { boolValue, indirect, intValue, isTrue, lengthOf, stringValue, withoutInterface } from '../values/value.js';
import { equalsAny, isLess } from './compare.js';
import { escapeHtml, escapeQuery, escapeScript, textOf } from './escape.js';
import { indexInto, sliceOff } from './index-of.js';
import { fixed, ofAny, ofValues, variadic } from './signature.js';

/** The functions that Go predefines in every template. The execution itself evaluates `and` and `or`. */
export const BUILT_IN_FUNCTIONS: ReadonlyMap<string, GoFunction> = new Map<string, GoFunction>([
  ['and', ofValues(1, true, ([first]) => first)],
  ['call', ofValues(1, true, ([fn]) => rejectCall(fn))],
  ['eq', ofValues(1, true, ([first, ...others]) => boolValue(equalsAny(first, others)))],
  ['ge', ofValues(2, false, ([a, b]) => boolValue(!isLess(a, b)))],
  ['gt', ofValues(2, false, ([a, b]) => boolValue(!isLess(a, b) && !equalsAny(a, [b])))],
  ['html', ofAny((args) => stringValue(escapeHtml(textOf(args, printable))))],
  ['index', ofValues(1, true, ([item, ...indices]) => indexInto(item, indices))],
  ['js', ofAny((args) => stringValue(escapeScript(textOf(args, printable))))],
  ['le', ofValues(2, false, ([a, b]) => boolValue(isLess(a, b) || equalsAny(a, [b])))],
  ['len', ofValues(1, false, ([item]) => length(item))],
  ['lt', ofValues(2, false, ([a, b]) => boolValue(isLess(a, b)))],
  ['ne', ofValues(2, false, ([a, b]) => boolValue(!equalsAny(a, [b])))],
  ['not', fixed([ANY], ([value]) => boolValue(!isTrue(withoutInterface(value))))],
  ['or', ofValues(1, true, ([first]) => first)],
  ['print', ofAny((args) => stringValue(sprint(args)))],
  ['printf', variadic([STRING, ANY], ([format, ...args]) => stringValue(sprintf(String(format?.data), args)))],
  ['println', ofAny((args) => stringValue(sprintln(args)))],
  ['slice', ofValues(1, true, ([item, ...indices]) => sliceOff(item, indices))],
  ['urlquery', ofAny((args) => stringValue(escapeQuery(textOf(args, printable))))],
]);

/** No value in a template is a function, so `call` always fails. */
function rejectCall(fn: Value | undefined): never {
  const value = withoutInterface(fn);
  throw new GoError(value ? `non-function of type ${value.type.name}` : 'call of nil');
}

function length(item: Value | undefined): Value {
  const { value, isNil } = indirect(item);
  if (isNil) throw new GoError('len of nil pointer');
  if (!value) throw new GoError('reflect: call of reflect.Value.Type on zero Value');
  const count = lengthOf(value);
  if (count === undefined) throw new GoError(`len of type ${value.type.name}`);
  return intValue(count);
}
