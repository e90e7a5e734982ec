import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { ClusterLabel } from '../../model/release/cluster-label.js';
import type { CompiledSelector } from '../../model/selector/compile-selector.js';
import { type Formula, isAlways, isNever, type LabelValues } from '../open-labels/formula.js';
import { type JudgedLabels, judgeSelector, type SelectorAnswer } from '../open-labels/judge-selector.js';
import { valuesByLabel } from '../open-labels/known-values.js';
import { labelsOf, whenPhrase } from '../open-labels/when-phrase.js';
import type { Reach } from './rule-route.js';

/** Answers of selectors about the alerts of one rule, each given once. */
export interface RuleLogic {
  readonly values: LabelValues;
  /**
   * @param facts what the selector is made from: its answer is kept for as long as this is the same object
   * @param compile makes the selector
   */
  judge(facts: object | undefined, compile: () => CompiledSelector): SelectorAnswer;
}

/** @param known shared by all rules of a cluster */
export function ruleLogic(
  { labels }: AlertRule,
  cluster: ClusterLabel,
  { compile, known }: Pick<JudgedLabels, 'compile' | 'known'>,
): RuleLogic {
  const values = valuesByLabel(labels, cluster, compile);
  const answers = new WeakMap<object, SelectorAnswer>();
  return {
    values,
    judge(facts, selector) {
      const before = facts && answers.get(facts);
      if (before) return before;
      const answer = judgeSelector(selector(), { values, compile, known });
      if (facts) answers.set(facts, answer);
      return answer;
    },
  };
}

/** Undefined: never. */
export function possibleReach(formula: Formula, values: LabelValues): Exclude<Reach, { is: 'never' }> | undefined {
  if (isNever(formula)) return undefined;
  if (isAlways(formula)) return ALWAYS_REACHED;
  return { is: 'depending', when: whenPhrase(formula, values), labels: labelsOf(formula) };
}

export function reachOf(formula: Formula, values: LabelValues): Reach {
  return possibleReach(formula, values) ?? { is: 'never' };
}

const ALWAYS_REACHED = { is: 'always' } as const;
