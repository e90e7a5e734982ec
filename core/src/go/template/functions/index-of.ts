import { sliceBytes, toBytes } from '../text/go-string.js';
import { UINT8 } from '../values/basic-types.js';
import { GoError } from '../values/go-error.js';
import { elementAt, subslice } from '../values/slice.js';
import type { GoMap, Slice, Value } from '../values/types.js';
import { indirect, lengthOf, makeValue, withoutInterface, zeroOf } from '../values/value.js';

const INTEGERS: ReadonlySet<string> = new Set(['int', 'int64', 'uint8', 'uint64']);

/** `index x 1 "a"`: x[1]["a"]. */
export function indexInto(item: Value | undefined, indices: readonly (Value | undefined)[]): Value | undefined {
  let value = withoutInterface(item);
  if (!value) throw new GoError('index of untyped nil');
  for (const index of indices) {
    const { value: inner, isNil } = indirect(value);
    if (isNil || !inner) throw new GoError('index of nil pointer');
    value = elementOf(inner, withoutInterface(index));
  }
  return value;
}

/** `slice x 1 2 3`: x[1:2:3]. */
export function sliceOff(item: Value | undefined, indices: readonly (Value | undefined)[]): Value {
  const value = withoutInterface(item);
  if (!value) throw new GoError('slice of untyped nil');
  if (indices.length > 3) throw new GoError(`too many slice indexes: ${indices.length}`);
  const isText = value.type.kind === 'string';
  if (isText && indices.length === 3) throw new GoError('cannot 3-index slice a string');
  if (!isText && value.type.kind !== 'slice') throw new GoError(`can't slice item of type ${value.type.name}`);
  const length = lengthOf(value) ?? 0;
  const capacity = isText ? length : ((value.data as Slice | undefined)?.capacity ?? 0);
  const [start = 0, end = length, limit] = indices.map((index) => position(index, capacity));
  if (start > end) throw new GoError(`invalid slice index: ${start} > ${end}`);
  if (limit !== undefined && end > limit) throw new GoError(`invalid slice index: ${end} > ${limit}`);
  const data = isText ? sliceBytes(value.data as string, start, end) : subslice(value.data, start, end, limit);
  return makeValue(value.type, data);
}

function elementOf(value: Value, index: Value | undefined): Value | undefined {
  const { type, data } = value;
  switch (type.kind) {
    case 'slice':
    case 'string': {
      const length = lengthOf(value) ?? 0;
      const at = position(index, length);
      if (at >= length) throw new GoError(`reflect: ${type.kind} index out of range`);
      return type.kind === 'slice' ? elementAt(value, at) : makeValue(UINT8, toBytes(data as string)[at]);
    }
    case 'map': {
      if (!index) throw new GoError('value is nil; should be of type string');
      if (index.type.name !== 'string') throw new GoError(`value has type ${index.type.name}; should be string`);
      const map = data as GoMap | undefined;
      const key = index.data as string;
      return type.element && makeValue(type.element, map?.has(key) ? map.get(key) : zeroOf(type.element));
    }
    default:
      throw new GoError(`can't index item of type ${type.name}`);
  }
}

/** Reads an index. Like Go, accepts the capacity itself, which can be the end of a slice. */
function position(value: Value | undefined, capacity: number): number {
  const index = withoutInterface(value);
  if (!index) throw new GoError('cannot index slice/array with nil');
  if (!INTEGERS.has(index.type.kind)) throw new GoError(`cannot index slice/array with type ${index.type.name}`);
  const { data } = index;
  if (typeof data !== 'number' || data < 0 || data > capacity) throw new GoError(`index out of range: ${data}`);
  return data;
}
