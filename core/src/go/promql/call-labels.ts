import { absentLabels } from './absent-labels.js';
import { ANY_LABELS, NO_LABELS, withoutLabels } from './combine-sets.js';
import type { LabelsOf, PartLabels, PromqlScope } from './promql-scope.js';
import { childNamed, type PromqlNode } from './promql-tree.js';
import { joinedLabels, replacedLabels } from './replaced-labels.js';

/** These change values, and leave the labels of their operand. */
const KEEPING = new Set(
  `abs acos acosh asin asinh atan atanh ceil changes clamp clamp_max clamp_min cos cosh day_of_month day_of_week
  day_of_year days_in_month deg delta deriv double_exponential_smoothing exp floor histogram_avg histogram_count
  histogram_stddev histogram_stdvar histogram_sum holt_winters hour idelta increase irate ln log10 log2 minute month
  predict_linear rad rate resets round sgn sin sinh sort sort_by_label sort_by_label_desc sort_desc sqrt tan tanh
  timestamp year avg_over_time count_over_time first_over_time last_over_time mad_over_time max_over_time min_over_time
  present_over_time quantile_over_time stddev_over_time stdvar_over_time sum_over_time`.split(/\s+/),
);

const SCALARS = new Set(['pi', 'scalar', 'time']);

/** The bounds of the buckets of a histogram, which its quantiles do not have. */
const BUCKET = 'le';

/** The labels of a function's result; any labels for a function that is not known. */
export function callLabels(node: PromqlNode, labelsOf: LabelsOf, scope: PromqlScope): PartLabels {
  const name = childNamed(node, 'FunctionIdentifier')?.text ?? '';
  const args = childNamed(node, 'FunctionCallBody')?.children ?? [];
  if (SCALARS.has(name)) return 'scalar';
  if (name === 'vector') return NO_LABELS;
  if (name === 'absent' || name === 'absent_over_time') return absentLabels(args[0], scope);
  const operand = args.map(labelsOf).find((part) => part !== 'scalar') ?? 'scalar';
  // `hour()` and the like, without an operand, are those of the present time.
  if (KEEPING.has(name)) return operand === 'scalar' ? NO_LABELS : operand;
  if (operand === 'scalar') return ANY_LABELS;
  if (name === 'label_replace') return replacedLabels(operand, args, scope);
  if (name === 'label_join') return joinedLabels(operand, args, scope);
  return name === 'histogram_quantile' || name === 'histogram_fraction' ? withoutLabels(operand, [BUCKET]) : ANY_LABELS;
}
