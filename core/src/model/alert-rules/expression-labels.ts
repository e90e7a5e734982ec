import { ANY_LABELS } from '../../go/promql/combine-sets.js';
import type { LabelSet } from '../../go/promql/label-set.js';
import { labelsOfPromql } from '../../go/promql/labels-of-promql.js';
import type { Matcher } from '../../go/promql/promql-scope.js';
import { replacePlaceholders } from '../unknown/placeholder.js';
import type { RuleContext } from './rule-context.js';

/** A name that nobody gives, in place of what is hidden. */
const HIDDEN = 'hidden__placeholder';

/** The labels of the results of a rule's expression, in which placeholders may hide parts. */
export function expressionLabels(
  expression: string | undefined,
  { recorded }: Pick<RuleContext, 'recorded'>,
  injected: readonly Matcher[] = [],
): LabelSet {
  if (expression === undefined) return ANY_LABELS;
  const isHidden = (text: string) => text.includes(HIDDEN);
  return labelsOfPromql(replacePlaceholders(expression, 'expression', HIDDEN), { recorded, isHidden, injected });
}
