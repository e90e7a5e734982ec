import type { LineIndex } from '../../text/line-index.js';
import { isNull, type Place } from '../../yaml/place.js';
import { flagAt, itemsAt, placeAt, textAt, textMapAt, textsAt } from '../read/fields.js';
import { rangeOf } from '../read/range-of.js';
import { builtExpressionAt } from './built-expression.js';
import type { MetricRule, SelectedLabel } from './rule-facts.js';
import { expressionAt, ruleLabelsAt, ruleTextAt } from './rule-texts.js';

/** The rules of a RuleGroup, ClusterRuleGroup or GlobalRuleGroup. */
export function readRuleGroup(root: Place, lines: LineIndex): readonly MetricRule[] {
  const group = textAt(root, 'metadata', 'name');
  return itemsAt(root, 'spec', 'rules').flatMap((rule) => readRule(rule, group, lines));
}

function readRule(rule: Place, group: string, lines: LineIndex): MetricRule | [] {
  const alert = placeAt(rule, 'alert');
  const name = ruleTextAt(alert);
  if (!alert || !name || isNull(alert.node)) return [];
  const builder = builtExpressionAt(rule);
  const severity = ruleTextAt(placeAt(rule, 'severity'));
  return {
    type: 'alert',
    name,
    group,
    range: rangeOf(lines, alert),
    expression: builder ? builder.expression : expressionAt(rule, 'expr'),
    labels: ruleLabelsAt(rule),
    annotations: textMapAt(rule, 'annotations') ?? {},
    severity: severity?.text === '' ? undefined : severity,
    isDisabled: flagAt(rule, 'disable') === true,
    builder,
    selected: [...selectedAt(rule, 'cluster'), ...selectedAt(rule, 'namespace')],
  };
}

const OPERATORS: Readonly<Record<string, SelectedLabel['op']>> = { '=': '=', '!=': '!=', '=~': '=~', '!~': '!~' };

/** The matchers that KubeSphere makes of a selector, or of the names in the builder of a GlobalRuleGroup. */
function selectedAt(rule: Place, name: SelectedLabel['name']): readonly SelectedLabel[] {
  const selector = placeAt(rule, `${name}Selector`);
  const op = OPERATORS[textAt(selector, 'matcher', 'type')];
  if (op) return [{ name, op, value: textAt(selector, 'matcher', 'value') }];
  const built = ['workload', 'node'].flatMap((kind) =>
    itemsAt(rule, 'exprBuilder', kind, 'names').map((scope) => textAt(scope, name)),
  );
  const values = [...new Set([...textsAt(selector, 'inValues'), ...built.filter((value) => value !== '')])];
  const [only, ...more] = values;
  if (only === undefined) return [];
  return [more.length === 0 ? { name, op: '=', value: only } : { name, op: '=~', value: `(${values.join('|')})` }];
}
