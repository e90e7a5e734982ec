import {
  ANY_LABELS,
  eitherSet,
  knowledgeOf,
  type Matching,
  matchedSet,
  onlyLabels,
  withLabel,
  withoutLabels,
} from './combine-sets.js';
import { both } from './knowledge.js';
import type { LabelSet } from './label-set.js';
import type { LabelsOf, PartLabels, PromqlScope } from './promql-scope.js';
import { childNamed, namesIn, type PromqlNode } from './promql-tree.js';

/** Those of later releases, such as `</`, are not known. */
const OPERATORS = new Set([
  'Add',
  'Sub',
  'Mul',
  'Div',
  'Mod',
  'Pow',
  'Atan2',
  'Eql',
  'Neq',
  'Gtr',
  'Gte',
  'Lss',
  'Lte',
]);

/** How two results are put together. */
interface Pairing extends Matching {
  /** The side of which several results may match one of the other side. */
  readonly many: 'none' | 'left' | 'right';
  /** Labels that come from the side with one result. */
  readonly included: readonly string[];
}

/** The labels of an operation on two operands (prometheus: promql/engine.go, resultMetric). */
export function binaryLabels(node: PromqlNode, labelsOf: LabelsOf, scope: PromqlScope): PartLabels {
  const [left, right] = [labelsOf(node.children[0]), labelsOf(node.children.at(-1))];
  const operator = node.children[1]?.name ?? '';
  const pairing = pairingOf(node, scope);
  if (!pairing) return ANY_LABELS;
  if (OPERATORS.has(operator)) {
    if (left === 'scalar') return right;
    return right === 'scalar' ? left : pairedLabels(left, right, pairing);
  }
  if (left === 'scalar' || right === 'scalar') return ANY_LABELS;
  if (operator === 'And') return matchedSet(left, right, pairing);
  if (operator === 'Unless') return left;
  return operator === 'Or' ? eitherSet(left, right) : ANY_LABELS;
}

function pairedLabels(left: LabelSet, right: LabelSet, pairing: Pairing): LabelSet {
  if (pairing.many === 'right') return pairedLabels(right, left, { ...pairing, many: 'left' });
  const matched = matchedSet(left, right, pairing);
  if (pairing.many === 'none')
    return pairing.by === 'on' ? onlyLabels(matched, pairing.names) : withoutLabels(matched, pairing.names);
  let set = matched;
  for (const name of pairing.included) {
    const isMatched = (pairing.by === 'on') === pairing.names.includes(name);
    const included = knowledgeOf(right, name);
    set = withLabel(set, name, isMatched ? both(included, knowledgeOf(left, name)) : included);
  }
  return set;
}

/** Undefined if names are hidden, or for a modifier of a later release. */
function pairingOf(node: PromqlNode, scope: PromqlScope): Pairing | undefined {
  if (childNamed(node, 'FillModifier')) return undefined;
  const clause = childNamed(node, 'MatchingModifierClause');
  if (!clause) return { by: 'ignoring', names: [], many: 'none', included: [] };
  const side = clause.children.findIndex(({ name }) => name === 'GroupLeft' || name === 'GroupRight');
  const names = namesIn(clause.children[1]);
  const included = namesIn(side < 0 ? undefined : clause.children[side + 1]);
  if (!names || !included || [...names, ...included].some(scope.isHidden)) return undefined;
  const many = side < 0 ? 'none' : clause.children[side]?.name === 'GroupLeft' ? 'left' : 'right';
  return { by: childNamed(clause, 'On') ? 'on' : 'ignoring', names, many, included };
}
