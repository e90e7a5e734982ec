import { toBytes } from '../text/go-string.js';
import { BYTES, INT, INT64, STRING } from '../values/basic-types.js';
import { GoError } from '../values/go-error.js';
import { itemsOf, sliceValue } from '../values/slice.js';
import type { Method, Type, Value } from '../values/types.js';
import { boolValue, intValue, makeValue, stringValue } from '../values/value.js';
import { DEFAULT_LAYOUT, formatTime, RFC3339_LAYOUT } from './format-time.js';
import { bytesValue, clampDuration, integerOf, method } from './methods.js';
import { addNanoseconds, clockOf, compareTimes, daysOf, offsetOf, type Time, ZERO_TIME, type Zone } from './time.js';

/** The types of Go's package `time` that its methods accept and return. */
export interface TimeTypes {
  readonly time: Type;
  readonly duration: Type;
  readonly month: Type;
  readonly weekday: Type;
  readonly location: Type;
}

const SECOND = 1_000_000_000n;

type Call = (time: Time, args: readonly (Value | undefined)[]) => Value;

/** The methods of Go 1.20's `time.Time` that templates can call, and those that Go rejects in templates. */
export function timeMethods(types: TimeTypes): ReadonlyMap<string, Method> {
  const { time: TIME, duration: DURATION, location: LOCATION } = types;
  const methods = new Map<string, Method>();
  const define = (name: string, parameters: readonly Type[], call: Call, results = 1): void => {
    methods.set(
      name,
      method(parameters, (receiver, args) => call(receiver as Time, args), results),
    );
  };
  const timeValue = (time: Time): Value => makeValue(TIME, time);
  for (const [name, read] of Object.entries(PARTS)) define(name, [], (time) => intValue(read(time)));
  for (const [name, unit] of UNIX) define(name, [], (time) => intValue(floorDivide(nanosecondsOf(time), unit), INT64));
  for (const [name, holds] of Object.entries(COMPARISONS)) {
    define(name, [TIME], (time, [other]) => boolValue(holds(compareTimes(time, timeOf(other)))));
  }
  for (const [name, results] of MANY_RESULTS) define(name, [], timeValue, results);
  define('Compare', [TIME], (time, [other]) => intValue(compareTimes(time, timeOf(other))));
  define('Month', [], (time) => intValue(clockOf(time).month, types.month));
  define('Weekday', [], (time) => intValue(clockOf(time).weekday, types.weekday));
  define('IsZero', [], (time) => boolValue(compareTimes(time, ZERO_TIME) === 0));
  define('IsDST', [], () => boolValue(false));
  define('Location', [], ({ zone }) => makeValue(LOCATION, zone));
  define('In', [LOCATION], (time, [zone]) => timeValue({ ...time, zone: zoneOf(zone) }));
  define('UTC', [], (time) => timeValue({ ...time, zone: 'utc' }));
  define('Local', [], (time) => timeValue({ ...time, zone: 'local' }));
  define('Add', [DURATION], (time, [by]) => timeValue(addNanoseconds(time, integerOf(by))));
  define('AddDate', [INT, INT, INT], (time, by) => timeValue(addDate(time, by.map(integerOf).map(Number))));
  define('Sub', [TIME], (time, [other]) => intValue(clampDuration(difference(time, timeOf(other))), DURATION));
  define('Round', [DURATION], (time, [unit]) => timeValue(rounded(time, integerOf(unit), true)));
  define('Truncate', [DURATION], (time, [unit]) => timeValue(rounded(time, integerOf(unit), false)));
  define('Format', [STRING], (time, [layout]) => stringValue(formatTime(time, String(layout?.data))));
  define('String', [], (time) => stringValue(formatTime(time, DEFAULT_LAYOUT)));
  define('GoString', [], (time) => stringValue(TIME.toGoText?.(time) ?? ''));
  define('MarshalText', [], (time) => bytesValue(formatTime(time, RFC3339_LAYOUT)));
  define('MarshalJSON', [], (time) => bytesValue(`"${formatTime(time, RFC3339_LAYOUT)}"`));
  define('MarshalBinary', [], (time) => sliceValue(BYTES, binary(time)));
  define('GobEncode', [], (time) => sliceValue(BYTES, binary(time)));
  define('AppendFormat', [BYTES, STRING], (time, [bytes, layout]) =>
    sliceValue(BYTES, [...itemsOf(bytes?.data), ...toBytes(formatTime(time, String(layout?.data)))]));
  return methods;
}

const PARTS: Readonly<Record<string, (time: Time) => number>> = {
  Year: (time) => clockOf(time).year,
  Day: (time) => clockOf(time).day,
  Hour: (time) => clockOf(time).hour,
  Minute: (time) => clockOf(time).minute,
  Second: (time) => clockOf(time).second,
  YearDay: (time) => clockOf(time).yearDay,
  Nanosecond: ({ nanoseconds }) => nanoseconds,
};

const UNIX: readonly (readonly [name: string, unit: bigint])[] = [
  ['Unix', SECOND],
  ['UnixMilli', 1_000_000n],
  ['UnixMicro', 1_000n],
  ['UnixNano', 1n],
];

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  After: (order) => order > 0,
  Before: (order) => order < 0,
  Equal: (order) => order === 0,
};

const MANY_RESULTS: readonly (readonly [name: string, results: number])[] = [
  ['Clock', 3],
  ['Date', 3],
  ['ISOWeek', 2],
  ['Zone', 2],
  ['ZoneBounds', 2],
];

function zoneOf(location: Value | undefined): Zone {
  if (location?.data === undefined) throw new GoError('time: missing Location in call to Time.In');
  return location.data as Zone;
}

function difference(a: Time, b: Time): bigint {
  return nanosecondsOf(a) - nanosecondsOf(b);
}

function timeOf(value: Value | undefined): Time {
  return (value?.data as Time | undefined) ?? ZERO_TIME;
}

function nanosecondsOf({ seconds, nanoseconds }: Time): bigint {
  return BigInt(seconds) * SECOND + BigInt(nanoseconds);
}

function floorDivide(value: bigint, unit: bigint): bigint {
  const rest = ((value % unit) + unit) % unit;
  return BigInt.asIntN(64, (value - rest) / unit);
}

function addDate(time: Time, [years = 0, months = 0, days = 0]: readonly number[]): Time {
  const { year, month, day } = clockOf(time);
  const offset = offsetOf(time);
  const inDay = (((time.seconds + offset) % 86_400) + 86_400) % 86_400;
  const wall = daysOf(year + years, month + months, day + days) * 86_400 + inDay;
  // The new day may have another offset.
  return { ...time, seconds: wall - offsetOf({ ...time, seconds: wall - offset }) };
}

/** Rounds to multiples counted from the year 1. */
function rounded(time: Time, unit: bigint, nearest: boolean): Time {
  if (unit <= 0n) return time;
  const rest = (nanosecondsOf(time) - nanosecondsOf(ZERO_TIME)) % unit;
  return addNanoseconds(time, nearest && rest * 2n >= unit ? unit - rest : -rest);
}

function binary(time: Time): number[] {
  const bytes = new DataView(new ArrayBuffer(15));
  bytes.setUint8(0, 1);
  bytes.setBigInt64(1, BigInt(time.seconds - ZERO_TIME.seconds));
  bytes.setInt32(9, time.nanoseconds);
  bytes.setInt16(13, time.zone === 'utc' ? -1 : Math.trunc(offsetOf(time) / 60));
  return [...new Uint8Array(bytes.buffer)];
}
