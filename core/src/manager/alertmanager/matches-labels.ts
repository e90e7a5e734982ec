import { memoizeExpressions } from '../../go/regexp/memoize-expressions.js';
import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { ListFact, MatcherFact } from '../../model/alertmanager/facts.js';
import type { RouteMatcher } from '../../model/alertmanager/matcher.js';
import type { TextMap } from '../../model/facts.js';
import { labelOf } from '../../model/selector/label-of.js';

/** The labels of an alert. A label that is missing from it counts as an empty text, unless only some labels are known. */
export interface KnownLabels {
  readonly labels: TextMap;
  /** Whether other labels may have any value. */
  readonly open: boolean;
  /** Shared by all matchers of a configuration, because expressions are slow to compile. */
  readonly compile: CompileExpression;
}

/** All labels of an alert. Alertmanager removes empty ones on arrival, so they are like missing ones. */
export function allLabels(labels: TextMap, compile: CompileExpression = memoizeExpressions()): KnownLabels {
  return { labels, open: false, compile };
}

/** Some labels of alerts, whose others may have any value. */
export function someLabels(labels: TextMap, compile: CompileExpression = memoizeExpressions()): KnownLabels {
  return { labels, open: true, compile };
}

/** Whether all matchers match; undefined: it depends on an unknown label or a placeholder. */
export function matchesAll({ items, open }: ListFact<MatcherFact>, known: KnownLabels): boolean | undefined {
  let result: boolean | undefined = open ? undefined : true;
  for (const { matchers, hidden } of items) {
    if (hidden !== undefined) result = undefined;
    for (const matcher of matchers) {
      const matches = matchesLabel(matcher, known);
      if (matches === false) return false;
      if (matches === undefined) result = undefined;
    }
  }
  return result;
}

/** The names of the labels on which matchers depend. */
export function matcherLabels({ items }: ListFact<MatcherFact>): readonly string[] {
  return items.flatMap(({ matchers }) => matchers.map(({ name }) => name));
}

/** The values of some labels as one text: alerts with the same are alike for matchers on these labels. */
export function valuesKey(labels: TextMap, names: readonly string[]): string {
  let key = '';
  for (const name of names) key += `${labelOf(labels, name) ?? ''}\0`;
  return key;
}

function matchesLabel({ name, operator, value }: RouteMatcher, known: KnownLabels): boolean | undefined {
  const isNegative = operator.startsWith('!');
  const isExpression = operator.endsWith('~');
  const label = labelOf(known.labels, name);
  if (label === undefined && known.open) return isExpression && value === '.*' ? !isNegative : undefined;
  const text = label ?? '';
  if (!isExpression) return (text === value) !== isNegative;
  const compiled = known.compile(`^(?:${value})$`);
  return 'expression' in compiled ? compiled.expression.test(text) !== isNegative : undefined;
}
