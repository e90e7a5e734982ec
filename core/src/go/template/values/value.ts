import { byteLength } from '../text/go-string.js';
import { BOOL, FLOAT64, INT, STRING } from './basic-types.js';
import type { Complex, GoMap, Integer, Slice, Type, Value } from './types.js';

export function makeValue(type: Type, data: unknown, addressable = false): Value {
  return { type, data, addressable };
}

export function stringValue(text: string): Value {
  return { type: STRING, data: text, addressable: false };
}

export function boolValue(data: boolean): Value {
  return { type: BOOL, data, addressable: false };
}

export function intValue(data: Integer, type: Type = INT): Value {
  return { type, data: toInteger(data), addressable: false };
}

export function floatValue(data: number): Value {
  return { type: FLOAT64, data, addressable: false };
}

/** The canonical form of an integer. */
export function toInteger(value: Integer): Integer {
  return typeof value === 'bigint' && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
    ? Number(value)
    : value;
}

/** The zero value of a type. */
export function zeroOf(type: Type): unknown {
  switch (type.kind) {
    case 'bool':
      return false;
    case 'int':
    case 'int64':
    case 'uint8':
    case 'uint64':
    case 'float64':
      return 0;
    case 'complex128':
      return { re: 0, im: 0 };
    case 'string':
      return '';
    case 'struct':
      return Object.fromEntries(type.fields.map((field) => [field.name, zeroOf(field.type)]));
    default:
      return undefined;
  }
}

/** Removes pointers and interfaces. `isNil`: one of them is nil, and is returned as the value. */
export function indirect(value: Value | undefined): { readonly value: Value | undefined; readonly isNil: boolean } {
  let inner = value;
  while (inner && (inner.type.kind === 'pointer' || inner.type.kind === 'interface')) {
    if (inner.data === undefined) return { value: inner, isNil: true };
    inner = elementOf(inner);
  }
  return { value: inner, isNil: false };
}

/** The value that a pointer refers to or an interface contains. */
export function elementOf({ type, data }: Value): Value | undefined {
  if (type.kind === 'interface') return data as Value | undefined;
  return type.element && data !== undefined ? { type: type.element, data, addressable: true } : undefined;
}

export function withoutInterface(value: Value | undefined): Value | undefined {
  return value?.type.kind === 'interface' ? (value.data as Value | undefined) : value;
}

/** Whether a value counts as true: it is not the zero value of its type. Structs are always true. */
export function isTrue(value: Value | undefined): boolean {
  if (!value) return false;
  const { type, data } = value;
  switch (type.kind) {
    case 'slice':
      return ((data as Slice | undefined)?.length ?? 0) > 0;
    case 'map':
      return ((data as GoMap | undefined)?.size ?? 0) > 0;
    case 'struct':
      return true;
    case 'complex128':
      return (data as Complex).re !== 0 || (data as Complex).im !== 0;
    case 'float64':
      return data !== 0;
    default:
      return Boolean(data);
  }
}

/** The length of a value; undefined for a type without a length. */
export function lengthOf({ type, data }: Value): number | undefined {
  if (type.kind === 'string') return byteLength(data as string);
  if (type.kind === 'slice') return (data as Slice | undefined)?.length ?? 0;
  return type.kind === 'map' ? ((data as GoMap | undefined)?.size ?? 0) : undefined;
}
