import { defineType } from '../values/basic-types.js';
import type { Value } from '../values/types.js';
import { indirect, makeValue, stringValue } from '../values/value.js';

/** The value to print: without its pointers, unless only the pointer has a `String` method. */
export function printable(value: Value | undefined): Value | undefined {
  const shown = value?.type.kind === 'pointer' ? indirect(value).value : value;
  if (!shown) return stringValue('<no value>');
  const { type, data, addressable } = shown;
  if (type.kind === 'interface') return data as Value | undefined;
  return type.printsByPointer && addressable ? makeValue(defineType('pointer', `*${type.name}`, type), data) : shown;
}
