import { isAssignable } from '../values/basic-types.js';
import type { Type, Value } from '../values/types.js';
import { elementOf, makeValue } from '../values/value.js';
import { type Execution, fail } from './execution.js';

/** Converts a value to a parameter's type, through at most one pointer. Ends the execution if it does not fit. */
export function fitting(execution: Execution, value: Value | undefined, type: Type | undefined): Value | undefined {
  if (!value) {
    if (!type) return undefined;
    return canBeNil(type) ? nilOf(type) : fail(execution, `invalid value; expected ${type.name}`);
  }
  if (!type || type.kind === 'reflect-value' || isAssignable(value.type, type)) return value;
  const inner = value.type.kind === 'interface' ? elementOf(value) : value;
  if (inner && isAssignable(inner.type, type)) return inner;
  const subject = inner ?? value;
  const { element } = subject.type;
  if (subject.type.kind === 'pointer' && element && isAssignable(element, type)) {
    return elementOf(subject) ?? fail(execution, `dereference of nil pointer of type ${type.name}`);
  }
  if (type.kind === 'pointer' && type.element === subject.type && subject.addressable)
    return makeValue(type, subject.data);
  return fail(execution, `wrong type for value; expected ${type.name}; got ${subject.type.name}`);
}

export function canBeNil({ kind }: Type): boolean {
  return ['slice', 'map', 'pointer', 'interface', 'reflect-value'].includes(kind);
}

export function nilOf(type: Type): Value | undefined {
  return type.kind === 'interface' || type.kind === 'reflect-value' ? undefined : makeValue(type, undefined);
}
