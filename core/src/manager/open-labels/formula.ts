import { complement, intersection, isEmpty, isSubset, MAX_PARTS, union, type ValueSet } from './value-set.js';

/**
 * When something happens to an alert: in each of the terms, all of whose labels must have one of their values. Never
 * without a term, always with a term without labels. `complex`: it has too many terms.
 */
export type Formula = readonly Term[] | 'complex';

/** For each label a real, not empty part of the values that it can have. */
export type Term = ReadonlyMap<string, ValueSet>;

/** The possible values of each label. */
export type LabelValues = (key: string) => ValueSet;

export const NEVER: Formula = [];
export const ALWAYS: Formula = [new Map()];

/** The most terms of a formula that is computed. */
const MAX_TERMS = 32;

export function isNever(formula: Formula): boolean {
  return formula.length === 0;
}

export function isAlways(formula: Formula): boolean {
  return formula !== 'complex' && formula.some((term) => term.size === 0);
}

/** A label has one of some values. */
export function hasOneOf(key: string, wanted: ValueSet, values: LabelValues): Formula {
  const met = intersection(values(key), wanted);
  if (isEmpty(met)) return NEVER;
  return isWhole(met, values(key)) ? ALWAYS : [new Map([[key, met]])];
}

/** Whether a part of the possible values is all of them. */
function isWhole(part: ValueSet, possible: ValueSet): boolean {
  const rest = complement(part);
  return rest !== undefined && isEmpty(intersection(possible, rest));
}

export function both(one: Formula, other: Formula): Formula {
  if (isNever(one) || isAlways(other)) return one;
  if (isNever(other) || isAlways(one)) return other;
  if (one === 'complex' || other === 'complex') return 'complex';
  const terms: Term[] = [];
  for (const left of one) {
    for (const right of other) {
      const term = bothTerms(left, right);
      if (term) terms.push(term);
    }
    if (terms.length > 2 * MAX_TERMS) return 'complex';
  }
  return limited(withoutRepeated(terms));
}

function bothTerms(one: Term, other: Term): Term | undefined {
  const term = new Map(one);
  for (const [key, set] of other) {
    const before = term.get(key);
    const values = before ? intersection(before, set) : set;
    if (isEmpty(values)) return undefined;
    term.set(key, values);
  }
  return term;
}

export function either(one: Formula, other: Formula, values: LabelValues): Formula {
  return anyOf([one, other], values);
}

export function anyOf(formulas: readonly Formula[], values: LabelValues): Formula {
  const possible = formulas.filter((formula) => !isNever(formula));
  const [only = NEVER] = possible;
  if (possible.length <= 1) return only;
  if (possible.some(isAlways)) return ALWAYS;
  let terms: readonly Term[] = [];
  for (const formula of possible) {
    if (formula === 'complex') return formula;
    for (const term of formula) terms = added(term, terms, values);
    if (terms.length > MAX_TERMS) return 'complex';
  }
  return coversAll(terms, values) ? ALWAYS : terms;
}

/** Whether several terms cover everything together. */
function coversAll(terms: readonly Term[], values: LabelValues): boolean {
  if (terms.length === 1 || terms.some((term) => term.size === 0)) return terms.some((term) => term.size === 0);
  const excludes = (isExcluded: (set: ValueSet, possible: ValueSet) => boolean): boolean =>
    terms.every((term) => [...term].some(([key, set]) => isExcluded(set, values(key))));
  // Two alerts that are easy to find: one without the labels, and one with values that no condition lists.
  if (excludes((set, possible) => possible.absent && !set.absent)) return false;
  if (excludes((set, possible) => possible.parts.length > 0 && set.parts.length === 0)) return false;
  return isNever(opposite(terms, values));
}

export function opposite(formula: Formula, values: LabelValues): Formula {
  if (formula === 'complex') return formula;
  let rest: Formula = ALWAYS;
  for (const term of formula) {
    const outside: Term[] = [];
    for (const [key, set] of term) {
      const others = complement(set);
      if (!others) return 'complex';
      const left = intersection(values(key), others);
      if (!isEmpty(left)) outside.push(new Map([[key, left]]));
    }
    rest = both(rest, outside);
    if (isNever(rest) || rest === 'complex') return rest;
  }
  return rest;
}

/** The terms with one more, joined with one that differs only in one label. */
function added(term: Term, terms: readonly Term[], values: LabelValues): readonly Term[] {
  for (const [index, other] of terms.entries()) {
    if (isWithin(term, other)) return terms;
    const joined = joinedTerms(term, other, values);
    if (joined) return added(joined, terms.toSpliced(index, 1), values);
  }
  return [...terms, term];
}

/** One term for both; undefined when they differ in more than one label. */
function joinedTerms(one: Term, other: Term, values: LabelValues): Term | undefined {
  if (isWithin(other, one)) return one;
  if (one.size !== other.size) return undefined;
  let different: string | undefined;
  for (const [key, set] of one) {
    const theirs = other.get(key);
    if (!theirs) return undefined;
    if (isSubset(set, theirs) && isSubset(theirs, set)) continue;
    if (different !== undefined) return undefined;
    different = key;
  }
  const [left, right] = [one.get(different ?? ''), other.get(different ?? '')];
  if (different === undefined || !left || !right) return undefined;
  const set = union(right, left);
  // each further part would be compared with all before, for each of many receivers
  if (set.parts.length > MAX_PARTS) return undefined;
  const joined = new Map(one);
  if (isWhole(set, values(different))) joined.delete(different);
  else joined.set(different, set);
  return joined;
}

function withoutRepeated(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  return terms.filter(
    (term, index) =>
      !terms.some((other, at) => at !== index && isWithin(term, other) && (at < index || !isWithin(other, term))),
  );
}

/** Whether one term surely implies the other. */
function isWithin(one: Term, other: Term): boolean {
  if (other.size > one.size) return false;
  for (const [key, set] of other) {
    const own = one.get(key);
    if (!own || !isSubset(own, set)) return false;
  }
  return true;
}

function limited(terms: readonly Term[]): Formula {
  return terms.length > MAX_TERMS ? 'complex' : terms;
}
