import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { itemsAt, placeAt, textAt, textMapAt } from '../read/fields.js';
import { rangeOf } from '../read/range-of.js';
import type { MetricRule } from './rule-facts.js';
import { expressionAt, ruleLabelsAt, ruleTextAt } from './rule-texts.js';

/** The rules of a PrometheusRule, which records series as well. */
export function readPrometheusRule(root: Place, lines: LineIndex): readonly MetricRule[] {
  return itemsAt(root, 'spec', 'groups').flatMap((group) =>
    itemsAt(group, 'rules').flatMap((rule) => readRule(rule, textAt(group, 'name'), lines)),
  );
}

function readRule(rule: Place, group: string, lines: LineIndex): MetricRule | [] {
  const type = placeAt(rule, 'alert') ? 'alert' : 'record';
  const place = placeAt(rule, type);
  const name = ruleTextAt(place);
  if (!name) return [];
  return {
    type,
    name,
    group,
    range: rangeOf(lines, place),
    expression: expressionAt(rule, 'expr'),
    labels: ruleLabelsAt(rule),
    annotations: textMapAt(rule, 'annotations') ?? {},
    severity: undefined,
    isDisabled: false,
    builder: undefined,
    selected: [],
  };
}
