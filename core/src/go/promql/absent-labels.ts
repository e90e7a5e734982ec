import { ANY_LABELS, NO_LABELS, withLabel } from './combine-sets.js';
import { certain, UNKNOWN } from './knowledge.js';
import type { LabelKnowledge, LabelSet } from './label-set.js';
import type { PromqlScope } from './promql-scope.js';
import type { PromqlNode } from './promql-tree.js';
import { METRIC_NAME, matchersOf } from './selector-labels.js';

/** What may stand around a selector: Prometheus keeps `offset` and the range in the selector itself. */
const AROUND = new Set(['ParenExpr', 'OffsetExpr', 'MatrixSelector']);

/**
 * The labels of `absent` and `absent_over_time`: those that a selector requires with `=`. Of any other expression there
 * are none (prometheus: promql/functions.go, createLabelsForAbsentFunction).
 */
export function absentLabels(argument: PromqlNode | undefined, scope: PromqlScope): LabelSet {
  let [selector, isPinned] = [argument, false];
  while (selector && (AROUND.has(selector.name) || selector.name === 'StepInvariantExpr')) {
    isPinned ||= selector.name === 'StepInvariantExpr';
    selector = selector.children[0];
  }
  if (selector?.name !== 'VectorSelector') return NO_LABELS;
  const matchers = matchersOf(selector, scope);
  if (!matchers) return ANY_LABELS;
  const required = new Map<string, LabelKnowledge>();
  const seen = new Set<string>();
  for (const { name, op, value } of matchers) {
    if (name === METRIC_NAME) continue;
    if (op === '=' && !seen.has(name)) {
      seen.add(name);
      required.set(name, scope.isHidden(value) ? UNKNOWN : certain(value));
    } else required.delete(name);
  }
  let set = NO_LABELS;
  // Releases differ in whether they see a selector with `@`.
  for (const [name, knowledge] of required) set = withLabel(set, name, isPinned ? UNKNOWN : knowledge);
  return set;
}
