import type { FieldValues, ScheduleField } from './schedule.js';
import type { FieldProblem } from './schedule-problem.js';

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** In the order of their numbers, starting at `min`. */
  readonly names: readonly string[];
}

export const FIELD_BOUNDS: Readonly<Record<ScheduleField, Bounds>> = {
  minute: { min: 0, max: 59, names: [] },
  hour: { min: 0, max: 23, names: [] },
  dayOfMonth: { min: 1, max: 31, names: [] },
  month: {
    min: 1,
    max: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  dayOfWeek: { min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
};

const MAX_INT64 = (1n << 63n) - 1n;

/** Reads a field: ranges separated by commas. Skips empty ranges. */
export function parseScheduleField(field: ScheduleField, text: string): FieldValues | FieldProblem {
  const values = new Set<number>();
  let any = false;
  for (const range of text.split(',')) {
    if (range === '') continue;
    const read = parseRange(field, range);
    if ('code' in read) return read;
    for (let value = read.start; value <= read.end; value += read.step) values.add(value);
    any ||= read.any;
  }
  return { values, any };
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  readonly any: boolean;
}

/** `*`, `5` or `1-5`, each with an optional `/STEP`. Checks in the order of robfig/cron 3. */
function parseRange(field: ScheduleField, text: string): Range | FieldProblem {
  const problem = (code: FieldProblem['code'], fragment = text): FieldProblem => ({ code, field, fragment });
  const { min, max, names } = FIELD_BOUNDS[field];
  const [range = '', stepText = '', ...moreSteps] = text.split('/');
  const [low = '', high, ...moreHyphens] = range.split('-');
  const everything = low === '*' || low === '?';
  const stepped = text.includes('/');

  const start = everything ? min : parseNumber(low, min, names);
  if (start === undefined) return problem('not-a-number', low);
  if (!everything && moreHyphens.length > 0) return problem('too-many-hyphens');
  const lastOfRange = everything ? max : high === undefined ? start : parseNumber(high, min, names);
  if (lastOfRange === undefined) return problem('not-a-number', high);

  if (moreSteps.length > 0) return problem('too-many-slashes');
  const step = stepped ? parseInteger(stepText) : 1;
  if (step === undefined) return problem('not-a-number', stepText);
  if (step < 0) return problem('step-negative', stepText);
  // `5/15` means `5-59/15`
  const end = stepped && high === undefined ? max : lastOfRange;

  if (start < min) return problem('below-minimum');
  if (end > max) return problem('above-maximum');
  if (start > end) return problem('range-backwards');
  if (step === 0) return problem('step-zero');
  return { start, end, step, any: everything && step === 1 };
}

function parseNumber(text: string, min: number, names: readonly string[]): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  return named < 0 ? parseInteger(text) : min + named;
}

/** Like Go's `strconv.Atoi`: 64 bits, an optional sign, no spaces. Inexact only far beyond the bounds of any field. */
function parseInteger(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return value > MAX_INT64 || value < -MAX_INT64 - 1n ? undefined : Number(value);
}
