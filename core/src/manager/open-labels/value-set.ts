import { implies, isContradiction, type ValuePattern } from './value-pattern.js';

/** A set of values of a label; it may contain the absence of the label. Empty values count as absent. */
export interface ValueSet {
  readonly absent: boolean;
  readonly listed: ReadonlySet<string>;
  /** Each without end. None contains a listed value. */
  readonly parts: readonly ValuePart[];
}

/** All values except some that match all of some patterns and none of others. */
export interface ValuePart {
  readonly except: ReadonlySet<string>;
  readonly matching: readonly ValuePattern[];
  readonly unlike: readonly ValuePattern[];
}

/** The most parts of a set that is computed. Sets of labels in practice have one. */
export const MAX_PARTS = 24;

const NO_VALUES: ReadonlySet<string> = new Set();
const ANY_PART: ValuePart = { except: NO_VALUES, matching: [], unlike: [] };

export const EMPTY: ValueSet = { absent: false, listed: NO_VALUES, parts: [] };
export const ABSENT: ValueSet = { ...EMPTY, absent: true };
export const PRESENT: ValueSet = { ...EMPTY, parts: [ANY_PART] };
export const ANY: ValueSet = { ...PRESENT, absent: true };

export function listed(values: readonly string[]): ValueSet {
  return { ...EMPTY, listed: new Set(values.filter((value) => value !== '')) };
}

/** @param absent whether the label may also be missing */
export function matching(pattern: ValuePattern, absent: boolean): ValueSet {
  return { ...EMPTY, absent, parts: [{ ...ANY_PART, matching: [pattern] }] };
}

export function isEmpty({ absent, listed, parts }: ValueSet): boolean {
  return !absent && listed.size === 0 && parts.length === 0;
}

/** Whether a set is written as all values. Equivalent sets in other forms are rare, and only cost time. */
function isAny({ absent, parts: [part] }: ValueSet): boolean {
  return (
    absent && part !== undefined && part.except.size === 0 && part.matching.length === 0 && part.unlike.length === 0
  );
}

export function hasValue({ listed, parts }: ValueSet, value: string): boolean {
  return listed.has(value) || parts.some((part) => partHas(part, value));
}

function partHas({ except, matching, unlike }: ValuePart, value: string): boolean {
  return (
    !except.has(value) && matching.every(({ test }) => test(value)) && !unlike.some((pattern) => pattern.test(value))
  );
}

export function intersection(one: ValueSet, other: ValueSet): ValueSet {
  // most labels can have any value
  if (one === other || isAny(other)) return one;
  if (isAny(one)) return other;
  const both = [
    ...[...one.listed].filter((value) => hasValue(other, value)),
    ...[...other.listed].filter((value) => hasValue(one, value)),
  ];
  const parts = one.parts.flatMap((part) => other.parts.flatMap((each) => bothParts(part, each) ?? []));
  return simplified(one.absent && other.absent, both, parts);
}

function bothParts(one: ValuePart, other: ValuePart): ValuePart | undefined {
  const matching = unique([...one.matching, ...other.matching]);
  const unlike = unique([...one.unlike, ...other.unlike]);
  if (isContradiction(matching, unlike)) return undefined;
  return { except: new Set([...one.except, ...other.except]), matching, unlike };
}

function unique(patterns: readonly ValuePattern[]): readonly ValuePattern[] {
  return patterns.length < 2 ? patterns : [...new Map(patterns.map((pattern) => [pattern.source, pattern])).values()];
}

export function union(one: ValueSet, other: ValueSet): ValueSet {
  return simplified(one.absent || other.absent, [...one.listed, ...other.listed], [...one.parts, ...other.parts]);
}

/** Undefined: it would have too many parts. */
export function complement({ absent, listed, parts }: ValueSet): ValueSet | undefined {
  let rest: ValueSet = { absent: !absent, listed: NO_VALUES, parts: [{ ...ANY_PART, except: listed }] };
  for (const { except, matching, unlike } of parts) {
    const outside = [
      ...matching.map((pattern) => ({ ...ANY_PART, unlike: [pattern] })),
      ...unlike.map((pattern) => ({ ...ANY_PART, matching: [pattern] })),
    ];
    rest = intersection(rest, { absent: true, listed: except, parts: outside });
    if (rest.parts.length > MAX_PARTS) return undefined;
  }
  return rest;
}

function simplified(absent: boolean, values: readonly string[], parts: readonly ValuePart[]): ValueSet {
  const filled = parts.map((part) => withValues(part, values));
  const kept = filled.filter(
    (part, index) =>
      !filled.some(
        (other, at) => at !== index && isPartWithin(part, other) && (at < index || !isPartWithin(other, part)),
      ),
  );
  return { absent, listed: new Set(values.filter((value) => !kept.some((part) => partHas(part, value)))), parts: kept };
}

/** The part with those of the values that only its list of exceptions keeps out. */
function withValues(part: ValuePart, values: readonly string[]): ValuePart {
  if (part.except.size === 0 || values.length === 0) return part;
  const whole = { ...part, except: NO_VALUES };
  const except = new Set(part.except);
  for (const value of values) if (partHas(whole, value)) except.delete(value);
  return { ...part, except };
}

/** Whether a set is surely a subset of another one. A false answer may be wrong where parts only cover it together. */
export function isSubset(one: ValueSet, other: ValueSet): boolean {
  if (one === other) return true;
  if (one.absent && !other.absent) return false;
  for (const value of one.listed) if (!hasValue(other, value)) return false;
  return one.parts.every((part) => other.parts.some((each) => isPartWithin(part, each)));
}

/** Whether a part is surely within another one. */
function isPartWithin(one: ValuePart, other: ValuePart): boolean {
  return (
    other.matching.every((pattern) => one.matching.some((each) => implies(each, pattern))) &&
    other.unlike.every((pattern) => one.unlike.some((each) => implies(pattern, each))) &&
    [...other.except].every((value) => !partHas(one, value))
  );
}
