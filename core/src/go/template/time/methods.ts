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

/** Limits a value to the range of Go's `time.Duration`. */
export function clampDuration(nanoseconds: bigint): bigint {
  return nanoseconds > MAX ? MAX : nanoseconds < -MAX - 1n ? -MAX - 1n : nanoseconds;
}

/** Rounds to a multiple, half away from zero. A multiple that is not positive changes nothing. */
export function roundDuration(value: bigint, multiple: bigint): bigint {
  if (multiple <= 0n) return value;
  const magnitude = value < 0n ? -value : value;
  const rest = magnitude % multiple;
  const rounded = rest * 2n < multiple ? magnitude - rest : magnitude + multiple - rest;
  return clampDuration(value < 0n ? -rounded : rounded);
}
