import { expect, test } from 'vitest';
import { createAlertRules } from '../../../../core/src/model/alert-rules/keep-alert-rules.js';
import { releaseOf } from '../../../../core/src/model/release/release.js';
import { objectsIn } from './read-rules.js';

const group = (name: string) => `apiVersion: alerting.kubesphere.io/v2beta1
kind: ClusterRuleGroup
metadata: {name: ${name}}
spec: {rules: [{alert: A, expr: "shop:up:sum"}]}
`;

const recording = (labels: string) => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: recording}
spec: {groups: [{name: a, rules: [{record: "shop:up:sum", expr: "sum by (${labels}) (up)"}]}]}
`;

const release = releaseOf();

test('rules stay the same until their object or what is recorded changes', () => {
  const rulesOf = createAlertRules();
  const [one, other, record, another] = ['a', 'b'].map(group).concat(recording('x'), recording('y')).flatMap(objectsIn);
  if (!one || !other || !record || !another) throw new Error('an object is not read');
  const first = rulesOf([one, record], release);
  const second = rulesOf([one, other, record], release);
  expect(second.get(one)).toBe(first.get(one));
  expect([...second.keys()]).toEqual([one, other, record]);
  const third = rulesOf([one, another], release);
  expect(third.get(one)).not.toBe(first.get(one));
  expect(third.get(one)?.[0]?.labels.labels.has('y')).toBe(true);
  expect(rulesOf([one], release).get(one)?.[0]?.labels.closed).toBe(false);
});
