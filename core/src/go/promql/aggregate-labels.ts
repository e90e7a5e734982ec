import { ANY_LABELS, NO_LABELS, onlyLabels, withLabel, withoutLabels } from './combine-sets.js';
import { PRESENT } from './knowledge.js';
import type { LabelSet } from './label-set.js';
import type { LabelsOf, PromqlScope } from './promql-scope.js';
import { childNamed, namesIn, type PromqlNode, stringIn } from './promql-tree.js';

/** These return series of their operand as they are; their `by` only says among which they choose. */
const CHOOSING = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio']);

/** The labels of an aggregation (prometheus: promql/engine.go, aggregation). */
export function aggregateLabels(node: PromqlNode, labelsOf: LabelsOf, scope: PromqlScope): LabelSet {
  const operator = childNamed(node, 'AggregateOp')?.text.toLowerCase() ?? '';
  const parts = childNamed(node, 'FunctionCallBody')?.children ?? [];
  const operand = labelsOf(parts.at(-1));
  if (operand === 'scalar') return ANY_LABELS;
  if (CHOOSING.has(operator)) return operand;
  const counted = operator === 'count_values' ? stringIn(parts[0]) : undefined;
  if ((operator === 'count_values') !== (counted !== undefined)) return ANY_LABELS;
  const modifier = childNamed(node, 'AggregateModifier');
  const names = namesIn(modifier && childNamed(modifier, 'GroupingLabels'));
  if (!names || [...names, counted ?? ''].some(scope.isHidden)) return ANY_LABELS;
  const whole = counted === undefined ? operand : withLabel(operand, counted, PRESENT);
  if (modifier && childNamed(modifier, 'Without')) return withoutLabels(whole, names);
  const kept = counted === undefined ? names : [...names, counted];
  return kept.length === 0 ? NO_LABELS : onlyLabels(whole, kept);
}
