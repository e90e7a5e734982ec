import { ANY_LABELS, knowledgeOf, withLabel } from './combine-sets.js';
import { both, limited } from './knowledge.js';
import type { LabelLimit, LabelSet } from './label-set.js';
import type { Matcher, PromqlScope } from './promql-scope.js';
import { childNamed, type PromqlNode, stringIn } from './promql-tree.js';

/** The label with the name of a metric, which alerts do not have. */
export const METRIC_NAME = '__name__';

/** The labels of the series that a selector finds. */
export function selectorLabels(node: PromqlNode, scope: PromqlScope): LabelSet {
  const matchers = matchersOf(node, scope);
  if (!matchers) return ANY_LABELS;
  const metric = metricOf(node, matchers);
  let set = (metric === undefined ? undefined : scope.recorded(metric)) ?? ANY_LABELS;
  for (const { name, op, value } of matchers) {
    if (name === METRIC_NAME || scope.isHidden(value)) continue;
    const knowledge = limited({ op, value });
    if (!knowledge) return ANY_LABELS;
    set = withLabel(set, name, both(knowledgeOf(set, name), knowledge));
  }
  return set;
}

/** The matchers in the order in which they are written; undefined if one is invalid. */
export function matchersOf(node: PromqlNode, { injected = [] }: PromqlScope): readonly Matcher[] | undefined {
  const matchers = (childNamed(node, 'LabelMatchers')?.children ?? []).map(matcherOf);
  if (!matchers.every((matcher) => matcher !== undefined)) return undefined;
  return [...matchers.filter(({ name }) => !injected.some((matcher) => matcher.name === name)), ...injected];
}

const OPERATORS: Readonly<Record<string, LabelLimit['op']>> = { '=': '=', '!=': '!=', '=~': '=~', '!~': '!~' };

function matcherOf(node: PromqlNode): Matcher | undefined {
  const [first, operator, literal] = node.children;
  if (node.name === 'QuotedLabelName') {
    const value = stringIn(first);
    return value === undefined ? undefined : { name: METRIC_NAME, op: '=', value };
  }
  const name = first?.name === 'LabelName' ? first.text : stringIn(first?.children[0]);
  const op = OPERATORS[operator?.text ?? ''];
  const value = stringIn(literal);
  return name === undefined || op === undefined || value === undefined ? undefined : { name, op, value };
}

function metricOf(node: PromqlNode, matchers: readonly Matcher[]): string | undefined {
  return (
    childNamed(node, 'Identifier')?.text ?? matchers.find(({ name, op }) => name === METRIC_NAME && op === '=')?.value
  );
}
