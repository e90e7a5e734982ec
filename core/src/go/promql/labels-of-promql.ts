import { aggregateLabels } from './aggregate-labels.js';
import { binaryLabels } from './binary-labels.js';
import { callLabels } from './call-labels.js';
import { ANY_LABELS, NO_LABELS } from './combine-sets.js';
import type { LabelSet } from './label-set.js';
import type { PartLabels, PromqlScope } from './promql-scope.js';
import { type PromqlNode, parsePromql } from './promql-tree.js';
import { METRIC_NAME, selectorLabels } from './selector-labels.js';

const NOTHING_ELSE: PromqlScope = { recorded: () => undefined, isHidden: () => false };

/**
 * The labels of the results of a PromQL expression, without the name of the metric, as they are known without data. Of an
 * expression that cannot be read, nothing is known: any labels.
 */
export function labelsOfPromql(text: string, scope: PromqlScope = NOTHING_ELSE): LabelSet {
  const root = parsePromql(text);
  if (!root) return ANY_LABELS;
  const labels = labelsOfPart(root, scope);
  // A number is one result without labels.
  if (labels === 'scalar') return NO_LABELS;
  return { ...labels, labels: new Map([...labels.labels].filter(([name]) => name !== METRIC_NAME)) };
}

function labelsOfPart(node: PromqlNode | undefined, scope: PromqlScope): PartLabels {
  const labelsOf = (part: PromqlNode | undefined) => labelsOfPart(part, scope);
  switch (node?.name) {
    case 'VectorSelector':
      return selectorLabels(node, scope);
    case 'AggregateExpr':
      return aggregateLabels(node, labelsOf, scope);
    case 'BinaryExpr':
      return binaryLabels(node, labelsOf, scope);
    case 'FunctionCall':
      return callLabels(node, labelsOf, scope);
    case 'MatrixSelector':
    case 'OffsetExpr':
    case 'ParenExpr':
    case 'StepInvariantExpr':
    case 'SubqueryExpr':
      return labelsOf(node.children[0]);
    case 'UnaryExpr':
      return labelsOf(node.children[1]);
    case 'NumberDurationLiteral':
    case 'StringLiteral':
      return 'scalar';
    default:
      return ANY_LABELS;
  }
}
