import { expect, test } from 'vitest';
import { countRuleLabels } from '../../../../core/src/assist/completion/label-uses.js';
import { OPEN, ruleOf } from '../../manager/rules/rule-of.js';

test('labels of rules are counted, with the values that are certain', () => {
  const { labels } = countRuleLabels([
    ruleOf('A', { severity: 'critical', pod: OPEN }),
    ruleOf('B', { severity: 'critical', pod: OPEN, gone: { is: 'absent' } }),
  ]);
  expect(labels.get('severity')).toMatchObject({
    alerts: 2,
    values: new Map([['critical', { alerts: 2, conditions: 0 }]]),
  });
  expect(labels.get('pod')).toMatchObject({ alerts: 2, values: new Map() });
  expect(labels.has('gone')).toBe(false);
});
