import { type Dialect, NEWEST_DIALECT } from '../dialect/dialect.js';
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

const SAME: readonly (readonly [name: string, fn: GoFunction])[] = [
  ['and', ofValues(1, true, (args) => decisive(args, false))],
  ['call', ofValues(1, true, ([fn]) => rejectCall(fn))],
  ['ge', ofValues(2, false, ([a, b]) => boolValue(!isLess(a, b)))],
  ['html', ofAny((args) => stringValue(escapeHtml(textOf(args, printable))))],
  ['index', ofValues(1, true, ([item, ...indices]) => indexInto(item, indices))],
  ['js', ofAny((args) => stringValue(escapeScript(textOf(args, printable))))],
  ['len', ofValues(1, false, ([item]) => length(item))],
  ['lt', ofValues(2, false, ([a, b]) => boolValue(isLess(a, b)))],
  ['not', fixed([ANY], ([value]) => boolValue(!isTrue(withoutInterface(value))))],
  ['or', ofValues(1, true, (args) => decisive(args, true))],
  ['print', ofAny((args) => stringValue(sprint(args)))],
  [
    'printf',
    {
      ...variadic([STRING, ANY], ([format, ...args]) => stringValue(sprintf(String(format?.data), args))),
      // a verb such as %q looks at each character
      stepsPerCharacter: 0.5,
    },
  ],
  ['println', ofAny((args) => stringValue(sprintln(args)))],
  ['slice', ofValues(1, true, ([item, ...indices]) => sliceOff(item, indices))],
  ['urlquery', ofAny((args) => stringValue(escapeQuery(textOf(args, printable))))],
];

/** The functions that Go predefines in every template. `and` and `or` are not called where they evaluate in part. */
export function builtInFunctions(dialect: Dialect = NEWEST_DIALECT): ReadonlyMap<string, GoFunction> {
  const equals = (first: Value | undefined, others: readonly (Value | undefined)[]): boolean =>
    equalsAny(first, others, dialect);
  return new Map([
    ...SAME,
    ['eq', ofValues(1, true, ([first, ...others]) => boolValue(equals(first, others)))],
    ['gt', ofValues(2, false, ([a, b]) => boolValue(!isLess(a, b) && !equals(a, [b])))],
    ['le', ofValues(2, false, ([a, b]) => boolValue(isLess(a, b) || equals(a, [b])))],
    ['ne', ofValues(2, false, ([a, b]) => boolValue(!equals(a, [b])))],
  ]);
}

/** The first value with the given truth, or the last value. */
function decisive(values: readonly (Value | undefined)[], truth: boolean): Value | undefined {
  const index = values.findIndex((value) => isTrue(withoutInterface(value)) === truth);
  return values.at(index);
}

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
