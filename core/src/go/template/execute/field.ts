import type { Extent } from '../parse/node.js';
import { STRING } from '../values/basic-types.js';
import type { GoFunction, GoMap, Method, Type, Value } from '../values/types.js';
import { indirect, makeValue, zeroOf } from '../values/value.js';
import { type Execution, fail } from './execution.js';

/** A method of a value, bound to the value. */
export function findMethod(execution: Execution, value: Value, name: string, extent: Extent): GoFunction | undefined {
  const { value: receiver } = indirect(value);
  if (!receiver) return undefined;
  if (receiver.type.kind === 'interface') fail(execution, `nil pointer evaluating ${value.type.name}.${name}`, extent);
  const method = methodOf(receiver, name);
  return method && { ...method, call: (args) => method.call(receiver.data, args) };
}

function methodOf({ type, addressable }: Value, name: string): Method | undefined {
  const owner = type.kind === 'pointer' ? type.element : type;
  return owner?.methods.get(name) ?? (addressable || owner !== type ? owner?.pointerMethods.get(name) : undefined);
}

/** A field of a struct or an entry of a map. A missing entry is the zero value of the element type. */
export function fieldOf(
  execution: Execution,
  value: Value,
  name: string,
  hasArguments: boolean,
  extent: Extent,
): Value {
  const { value: receiver, isNil } = indirect(value);
  const type = receiver?.type ?? value.type;
  if (receiver && type.kind === 'struct') {
    const field = type.fields.find((candidate) => candidate.name === name);
    if (field && !field.exported)
      fail(execution, `${name} is an unexported field of struct type ${value.type.name}`, extent);
    if (field && hasArguments) fail(execution, `${name} has arguments but cannot be invoked as function`, extent);
    if (field) return makeValue(field.type, field.read(receiver.data), receiver.addressable);
  }
  if (receiver && type.kind === 'map') {
    if (hasArguments) fail(execution, `${name} is not a method but has arguments`, extent);
    return entryOf(receiver, name);
  }
  if (isNil && isNilField(type, name)) fail(execution, `nil pointer evaluating ${value.type.name}.${name}`, extent);
  return fail(execution, `can't evaluate field ${name} in type ${value.type.name}`, extent);
}

/** The entry of a map, or the zero value of its element type. */
export function entryOf({ type, data }: Value, key: string): Value {
  const element = type.element ?? STRING;
  const map = data as GoMap | undefined;
  return makeValue(element, map?.has(key) ? map.get(key) : zeroOf(element));
}

/** Whether the element type of a nil pointer has the field. */
function isNilField({ element }: Type, name: string): boolean {
  return element?.kind !== 'struct' || element.fields.some((field) => field.name === name);
}
