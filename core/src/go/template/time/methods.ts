import { toBytes } from '../text/go-string.js';
import { BYTES } from '../values/basic-types.js';
import { sliceValue } from '../values/slice.js';
import type { Integer, Method, Type, Value } from '../values/types.js';

type Arguments = readonly (Value | undefined)[];

export function method(
  parameters: readonly Type[],
  call: (receiver: unknown, args: Arguments) => Value,
  results = 1,
): Method {
  return { parameters, variadic: false, results, call };
}

export function integerOf(value: Value | undefined): bigint {
  return BigInt((value?.data as Integer | undefined) ?? 0);
}

export function bytesValue(text: string): Value {
  return sliceValue(BYTES, toBytes(text));
}

const MAX = 2n ** 63n - 1n;

/** What a Duration of Go can hold. */
export function clampDuration(nanoseconds: bigint): bigint {
  return nanoseconds > MAX ? MAX : nanoseconds < -MAX - 1n ? -MAX - 1n : nanoseconds;
}

/** To a multiple, half away from zero; what is not positive leaves it as it is. */
export function roundDuration(value: bigint, multiple: bigint): bigint {
  if (multiple <= 0n) return value;
  const magnitude = value < 0n ? -value : value;
  const rest = magnitude % multiple;
  const rounded = rest * 2n < multiple ? magnitude - rest : magnitude + multiple - rest;
  return clampDuration(value < 0n ? -rounded : rounded);
}
