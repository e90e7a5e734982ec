import { complement, intersection, isEmpty, union, type ValueSet } from './value-set.js';

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

const MAX_TERMS = 48;

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
    if (terms.length > MAX_TERMS ** 2) return 'complex';
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
  if (isNever(one) || isAlways(other)) return other;
  if (isNever(other) || isAlways(one)) return one;
  if (one === 'complex' || other === 'complex') return 'complex';
  const all = other.reduce((terms, term) => added(term, terms, values), one);
  return settled(all, values);
}

export function anyOf(formulas: readonly Formula[], values: LabelValues): Formula {
  return formulas.reduce((before, formula) => either(before, formula, values), NEVER);
}

/** Several terms may cover everything together. */
function settled(terms: readonly Term[], values: LabelValues): Formula {
  if (terms.length > 1 && isNever(opposite(terms, values))) return ALWAYS;
  return limited(terms);
}

export function opposite(formula: Formula, values: LabelValues): Formula {
  if (formula === 'complex') return formula;
  let rest: Formula = ALWAYS;
  for (const term of formula) {
    let outside: readonly Term[] = [];
    for (const [key, set] of term) {
      const others = complement(set);
      if (!others) return 'complex';
      const left = intersection(values(key), others);
      if (!isEmpty(left)) outside = [...outside, new Map([[key, left]])];
    }
    rest = both(rest, outside);
    if (isNever(rest)) return rest;
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
  const different = [...one.keys()].filter((key) => !isSame(one.get(key), other.get(key)));
  const [key] = different;
  const [left, right] = [one.get(key ?? ''), other.get(key ?? '')];
  if (different.length !== 1 || key === undefined || !left || !right) return undefined;
  const set = union(right, left);
  const joined = new Map(one);
  if (isWhole(set, values(key))) joined.delete(key);
  else joined.set(key, set);
  return joined;
}

function withoutRepeated(terms: readonly Term[]): readonly Term[] {
  return terms.filter(
    (term, index) =>
      !terms.some((other, at) => at !== index && isWithin(term, other) && (at < index || !isWithin(other, term))),
  );
}

/** Whether one term surely implies the other. */
function isWithin(one: Term, other: Term): boolean {
  for (const [key, set] of other) {
    const own = one.get(key);
    if (!own || !(own === set || isWhole(set, own))) return false;
  }
  return true;
}

function isSame(one: ValueSet | undefined, other: ValueSet | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && isWhole(one, other) && isWhole(other, one));
}

function limited(terms: readonly Term[]): Formula {
  return terms.length > MAX_TERMS ? 'complex' : terms;
}
