import { FLOAT64, INT64 } from '../values/basic-types.js';
import type { Integer, Method, Type, Value } from '../values/types.js';
import { intValue, makeValue, stringValue } from '../values/value.js';
import { durationText } from './duration.js';
import { clampDuration, integerOf, method, roundDuration } from './methods.js';

const SECOND = 1_000_000_000n;

const TO: readonly (readonly [name: string, unit: bigint])[] = [
  ['Nanoseconds', 1n],
  ['Microseconds', 1_000n],
  ['Milliseconds', 1_000_000n],
];

const AS: readonly (readonly [name: string, unit: bigint])[] = [
  ['Seconds', SECOND],
  ['Minutes', 60n * SECOND],
  ['Hours', 3600n * SECOND],
];

/** @param type `time.Duration` itself */
export function durationMethods(type: Type): ReadonlyMap<string, Method> {
  const methods = new Map<string, Method>();
  const define = (
    name: string,
    parameters: readonly Type[],
    call: (value: bigint, argument: bigint) => Value,
  ): void => {
    methods.set(
      name,
      method(parameters, (receiver, [argument]) => call(BigInt(receiver as Integer), integerOf(argument))),
    );
  };
  for (const [name, unit] of TO) define(name, [], (value) => intValue(value / unit, INT64));
  for (const [name, unit] of AS) define(name, [], (value) => makeValue(FLOAT64, fraction(value, unit)));
  define('Abs', [], (value) => intValue(clampDuration(value < 0n ? -value : value), type));
  define('String', [], (value) => stringValue(durationText(value)));
  define('Round', [type], (value, unit) => intValue(roundDuration(value, unit), type));
  define('Truncate', [type], (value, unit) => intValue(unit <= 0n ? value : value - (value % unit), type));
  return methods;
}

/** Divides the whole part and the remainder separately, like Go. */
function fraction(value: bigint, unit: bigint): number {
  return Number(value / unit) + Number(value % unit) / Number(unit);
}
