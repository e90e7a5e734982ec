import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { flagAt, placeAt, textAt, textMapAt } from '../read/fields.js';
import { rangeOf } from '../read/range-of.js';
import type { ActivityRule } from './rule-facts.js';
import { ruleLabelsAt, ruleTextAt } from './rule-texts.js';

/** @param alert what holds the labels and annotations of its alerts */
export function readActivityRule(
  rule: Place,
  condition: string,
  alert: Place | undefined,
  lines: LineIndex,
): readonly ActivityRule[] {
  const place = placeAt(rule, 'name');
  const name = ruleTextAt(place);
  if (!name) return [];
  return [
    {
      name,
      range: rangeOf(lines, place),
      condition,
      labels: ruleLabelsAt(alert),
      annotations: textMapAt(alert, 'annotations') ?? {},
      enabled: flagAt(rule, 'enable'),
      priority: textAt(rule, 'priority'),
      severity: ruleTextAt(placeAt(alert, 'severity')),
    },
  ];
}
