import { describe, expect, test } from 'vitest';
import { preparePipeline } from '#core';
import { exampleAlerts } from '../../../../core/src/assist/alert-rules/example-alerts.js';
import type { LabelKnowledge } from '../../../../core/src/go/promql/label-set.js';
import { createRouteRules } from '../../../../core/src/manager/rules/route-rules.js';
import { clusterOf, MANAGER, NOON, receiver, TEMPLATES } from '../../manager/pipeline/pipeline-of.js';
import { OPEN, ruleOf } from '../../manager/rules/rule-of.js';

const PRESENT: LabelKnowledge = { is: 'open', mayBeAbsent: false, limits: [] };

const when = (...conditions: readonly string[]) => `alertSelector: {matchExpressions: [${conditions.join(', ')}]}`;

function assumed(labels: Parameters<typeof ruleOf>[1], ...receivers: readonly string[]) {
  const pipeline = preparePipeline(clusterOf(MANAGER, TEMPLATES, ...receivers), { at: NOON, complete: true });
  const [route] = createRouteRules()(pipeline, [ruleOf('Down', labels)]);
  return route ? exampleAlerts(route, pipeline).map(({ assumed: values }) => values) : [];
}

describe('alerts of a rule as examples', () => {
  test('have a value for what is open and certainly there', () => {
    const limited: LabelKnowledge = { is: 'open', mayBeAbsent: false, limits: [{ op: '=~', value: 'web-[0-9]+' }] };
    expect(assumed({ severity: 'critical', pod: limited, node: PRESENT, zone: OPEN })).toEqual([
      { pod: 'web-0', node: 'example' },
    ]);
  });

  test('reach each receiver that they may reach', () => {
    expect(
      assumed(
        { namespace: OPEN },
        receiver('pay', 'type: global', when('{key: namespace, operator: In, values: [pay]}')),
        receiver('shop', 'type: global', when('{key: namespace, operator: NotIn, values: [pay, shop]}')),
      ),
    ).toEqual([{ namespace: 'pay' }, { namespace: 'example' }]);
  });

  test('keep to the limits of labels', () => {
    const limited: LabelKnowledge = { is: 'open', mayBeAbsent: true, limits: [{ op: '!=', value: 'pay' }] };
    expect(
      assumed(
        { namespace: limited },
        receiver('any', 'type: global', when('{key: namespace, operator: In, values: [pay, shop]}')),
      ),
    ).toEqual([{ namespace: 'shop' }]);
  });
});
