import { anyOf, both, type Formula, type LabelValues, opposite } from '../open-labels/formula.js';
import type { KnownAnswers } from '../open-labels/judge-selector.js';
import type { SetOf } from '../open-labels/known-values.js';
import type { ValueSet } from '../open-labels/value-set.js';
import type { Reach } from './rule-route.js';

/**
 * What the rules of a cluster have in common. Most of their labels have the same possible values, so most of their answers
 * are the same, and the conditions of many receivers would be joined again for each rule.
 */
export interface SharedLogic {
  /** Of conditions, for possible values. */
  readonly answers: KnownAnswers;
  /** Returns one set for equal knowledge, because {@link answers} are kept by set. */
  readonly setOf: SetOf;
  /** `both`, once for the same formulas: what rules have in common stays one object, so that {@link anyOf} knows it. */
  both(one: Formula, other: Formula): Formula;
  /** `opposite`, once for the same formula. */
  opposite(formula: Formula, values: LabelValues): Formula;
  /** `anyOf`, once for the same formulas. */
  anyOf(formulas: readonly Formula[], values: LabelValues): Formula;
  /** In words, once for the same formula. */
  worded(formula: Formula, compute: () => Reach): Reach;
}

/** Sets and unions beyond are forgotten: each edit adds some. */
const MAX_KEPT = 20_000;

/**
 * A formula is made of sets that are parts of the possible values of its labels, so the same object means the same
 * possible values.
 */
export function createSharedLogic(): SharedLogic {
  const sets = new Map<string, ValueSet>();
  const unions = new Map<string, Formula>();
  const common = new WeakMap<object, WeakMap<object, Formula>>();
  const opposites = new WeakMap<object, Formula>();
  const words = new WeakMap<object, Reach>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (formula: Formula): number => {
    if (formula === 'complex') return -1;
    const id = ids.get(formula) ?? next++;
    ids.set(formula, id);
    return id;
  };
  return {
    answers: new WeakMap(),
    setOf(key, make) {
      const set = sets.get(key) ?? make();
      if (sets.size >= MAX_KEPT) sets.clear();
      sets.set(key, set);
      return set;
    },
    both(one, other) {
      if (one === 'complex' || other === 'complex') return both(one, other);
      const known = common.get(one) ?? new WeakMap<object, Formula>();
      common.set(one, known);
      const found = known.get(other) ?? both(one, other);
      known.set(other, found);
      return found;
    },
    opposite(formula, values) {
      if (formula === 'complex') return formula;
      const found = opposites.get(formula) ?? opposite(formula, values);
      opposites.set(formula, found);
      return found;
    },
    anyOf(formulas, values) {
      if (formulas.length < 2) return anyOf(formulas, values);
      const key = formulas.map(idOf).join();
      const union = unions.get(key) ?? anyOf(formulas, values);
      if (unions.size >= MAX_KEPT / 10) unions.clear();
      unions.set(key, union);
      return union;
    },
    worded(formula, compute) {
      if (formula === 'complex') return compute();
      const reach = words.get(formula) ?? compute();
      words.set(formula, reach);
      return reach;
    },
  };
}
