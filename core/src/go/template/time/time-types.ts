import { quote } from '../text/quote.js';
import { defineType, INT64, UINT64 } from '../values/basic-types.js';
import type { Method, Type } from '../values/types.js';
import { stringValue } from '../values/value.js';
import { durationText } from './duration.js';
import { durationMethods } from './duration-methods.js';
import { DEFAULT_LAYOUT, formatTime, MONTHS, WEEKDAYS } from './format-time.js';
import { method } from './methods.js';
import { clockOf, type Time, type Zone } from './time.js';
import { type TimeTypes, timeMethods } from './time-methods.js';

/** Filled in below, because the methods refer to the types. */
const methods = {
  time: new Map<string, Method>(),
  duration: new Map<string, Method>(),
  month: new Map<string, Method>(),
  weekday: new Map<string, Method>(),
  location: new Map<string, Method>(),
};

export const DURATION: Type = defineType('int64', 'time.Duration', undefined, {
  named: true,
  methods: methods.duration,
  toText: (data) => durationText(data as number | bigint),
});

export const MONTH: Type = defineType('int', 'time.Month', undefined, {
  named: true,
  methods: methods.month,
  toText: (data) => MONTHS[(data as number) - 1] ?? `%!Month(${data})`,
});

export const WEEKDAY: Type = defineType('int', 'time.Weekday', undefined, {
  named: true,
  methods: methods.weekday,
  toText: (data) => WEEKDAYS[data as number] ?? `%!Weekday(${data})`,
});

/** Its data is a `Zone`. */
const LOCATION_STRUCT: Type = defineType('struct', 'time.Location', undefined, {
  named: true,
  pointerMethods: methods.location,
  printsByPointer: true,
  toText: (data) => zoneName(data as Zone),
});

export const LOCATION: Type = defineType('pointer', '*time.Location', LOCATION_STRUCT);

/** Its data is a `Time`. */
export const TIME: Type = defineType('struct', 'time.Time', undefined, {
  named: true,
  methods: methods.time,
  toText: (data) => formatTime(data as Time, DEFAULT_LAYOUT),
  toGoText: (data) => goText(data as Time),
  // The fields in Go: seconds since the year 1, and no location for UTC.
  fields: [
    { name: 'wall', type: UINT64, exported: false, read: (data) => (data as Time).nanoseconds },
    { name: 'ext', type: INT64, exported: false, read: (data) => (data as Time).seconds + 62_135_596_800 },
    {
      name: 'loc',
      type: LOCATION,
      exported: false,
      read: (data) => ((data as Time).zone === 'utc' ? undefined : (data as Time).zone),
    },
  ],
});

const types: TimeTypes = { time: TIME, duration: DURATION, month: MONTH, weekday: WEEKDAY, location: LOCATION };
for (const [name, own] of timeMethods(types)) methods.time.set(name, own);
for (const [name, own] of durationMethods(DURATION)) methods.duration.set(name, own);
methods.month.set('String', textMethod(MONTH));
methods.weekday.set('String', textMethod(WEEKDAY));
methods.location.set('String', textMethod(LOCATION_STRUCT));

function textMethod({ toText }: Type): Method {
  return method([], (receiver) => stringValue(toText?.(receiver) ?? ''));
}

function zoneName(zone: Zone): string {
  return zone === 'utc' ? 'UTC' : zone === 'local' ? 'Local' : '';
}

function goText(time: Time): string {
  const { year, month, day, hour, minute, second } = clockOf(time);
  const { zone, nanoseconds } = time;
  const location = zone === 'utc' ? 'time.UTC' : zone === 'local' ? 'time.Local' : `time.Location(${quote('')})`;
  const parts = [year, `time.${MONTHS[month - 1]}`, day, hour, minute, second, nanoseconds, location];
  return `time.Date(${parts.join(', ')})`;
}
