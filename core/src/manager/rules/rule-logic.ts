import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { ClusterLabel } from '../../model/release/cluster-label.js';
import type { CompiledSelector } from '../../model/selector/compile-selector.js';
import { type Formula, isAlways, isNever, type LabelValues } from '../open-labels/formula.js';
import { type JudgedLabels, judgeSelector, type SelectorAnswer } from '../open-labels/judge-selector.js';
import { valuesByLabel } from '../open-labels/known-values.js';
import { labelsOf, whenPhrase } from '../open-labels/when-phrase.js';
import type { Reach } from './rule-route.js';
import type { SharedLogic } from './shared-logic.js';

/** Answers of selectors about the alerts of one rule, each given once. */
export interface RuleLogic {
  readonly values: LabelValues;
  /**
   * @param facts what the selector is made from: its answer is kept for as long as this is the same object
   * @param compile makes the selector
   */
  judge(facts: object | undefined, compile: () => CompiledSelector): SelectorAnswer;
  both(one: Formula, other: Formula): Formula;
  opposite(formula: Formula): Formula;
  /** Whether one of some formulas holds. */
  anyOf(formulas: readonly Formula[]): Formula;
  reachOf(formula: Formula): Reach;
  /** Undefined: never. */
  possibleReach(formula: Formula): Exclude<Reach, { is: 'never' }> | undefined;
}

/** @param shared by all rules of a cluster */
export function ruleLogic(
  { labels }: AlertRule,
  cluster: ClusterLabel,
  { compile, shared }: Pick<JudgedLabels, 'compile'> & { readonly shared: SharedLogic },
): RuleLogic {
  const known = shared.answers;
  const values = valuesByLabel(labels, cluster, compile, shared.setOf);
  const reachOf = (formula: Formula): Reach => shared.worded(formula, () => wordedReach(formula, values));
  const answers = new WeakMap<object, SelectorAnswer>();
  return {
    values,
    judge(facts, selector) {
      const before = facts && answers.get(facts);
      if (before) return before;
      const answer = judgeSelector(selector(), { values, compile, known, both: shared.both });
      if (facts) answers.set(facts, answer);
      return answer;
    },
    both: shared.both,
    opposite: (formula) => shared.opposite(formula, values),
    anyOf: (formulas) => shared.anyOf(formulas, values),
    reachOf,
    possibleReach(formula) {
      const reach = reachOf(formula);
      return reach.is === 'never' ? undefined : reach;
    },
  };
}

function wordedReach(formula: Formula, values: LabelValues): Reach {
  if (isNever(formula)) return NEVER_REACHED;
  if (isAlways(formula)) return ALWAYS_REACHED;
  return { is: 'depending', when: whenPhrase(formula, values), labels: labelsOf(formula) };
}

const ALWAYS_REACHED = { is: 'always' } as const;
const NEVER_REACHED = { is: 'never' } as const;
