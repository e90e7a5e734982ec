import { expect, test } from 'vitest';
import type { SampleAlert } from '../../../core/src/alert.js';
import type { ConditionPlace, LabelSelector } from '../../../core/src/match/selector.js';
import { previewConditions } from '../../../core/src/preview/preview-conditions.js';
import type { ReceiverConditions } from '../../../core/src/preview/receiver-conditions.js';
import type { Range } from '../../../core/src/text/range.js';

const line = (number: number): Range => ({
  start: { line: number, character: 0 },
  end: { line: number, character: 9 },
});

const sample = (id: string, labels: SampleAlert['labels']): SampleAlert => ({
  id,
  source: 'test',
  status: 'firing',
  labels,
  annotations: {},
});

const samples = [
  sample('a', { severity: 'critical', namespace: 'shop', pod: 'web-0' }),
  sample('b', { severity: 'warning', namespace: 'shop', pod: 'db-0' }),
  sample('c', { severity: 'critical', namespace: 'kube-system' }),
];

const receiver = (selector: LabelSelector | undefined, conditions: ReceiverConditions['conditions'] = []) => ({
  name: 'team',
  range: line(0),
  nameRange: line(1),
  enabled: true,
  selector,
  conditions,
});

const expression = (index: number): ConditionPlace => ({ in: 'matchExpressions', index });
const label = (key: string): ConditionPlace => ({ in: 'matchLabels', key });

test('conditions alone and together', () => {
  const selector: LabelSelector = {
    matchLabels: { severity: 'critical' },
    matchExpressions: [
      { key: 'namespace', operator: 'NotIn', values: ['kube-system'] },
      { key: 'pod', operator: 'Match', regexValue: '^web-' },
    ],
  };
  const placed = [
    { place: expression(1), range: line(7) },
    { place: label('severity'), range: line(3) },
    { place: expression(0), range: line(5) },
  ];
  const preview = previewConditions([receiver(selector, placed)], samples);
  expect(preview.samples).toBe(samples);
  expect(preview.receivers).toHaveLength(1);
  expect(preview.receivers[0]).toMatchObject({
    name: 'team',
    matched: 1,
    conditions: [
      { place: label('severity'), range: line(3), passes: 2 },
      { place: expression(0), range: line(5), passes: 2 },
      { place: expression(1), range: line(7), passes: 1 },
    ],
    alerts: [
      { sampleId: 'a', matched: true, failures: [] },
      { sampleId: 'b', matched: false, failures: [{ key: 'severity' }, { key: 'pod', actual: 'db-0' }] },
      { sampleId: 'c', matched: false, failures: [{ key: 'namespace' }, { key: 'pod', actual: undefined }] },
    ],
  });
  expect(preview.receivers[0]).not.toHaveProperty('error');
});

test.each([undefined, {}, { matchLabels: {}, matchExpressions: [] }])('no conditions: %j', (selector) => {
  const [shown] = previewConditions([receiver(selector)], samples).receivers;
  expect(shown).toMatchObject({ conditions: [], matched: 3 });
});

test('a condition that cannot be evaluated', () => {
  const selector = {
    matchExpressions: [
      { key: 'severity', operator: 'in', values: ['critical'] },
      { key: 'namespace', operator: 'Match', regexValue: 'shop' },
    ],
  };
  const [shown] = previewConditions([receiver(selector)], samples).receivers;
  expect(shown).toMatchObject({
    matched: 0,
    conditions: [
      { passes: 0, range: line(1) },
      { passes: 2, range: line(1) },
    ],
    alerts: [
      { matched: false, failures: [] },
      { matched: false, failures: [] },
      { matched: false, failures: [{ key: 'namespace' }] },
    ],
    error: expect.stringMatching(/^matchExpressions\[0\]: "in"/),
  });
});

test('expressions can be compiled elsewhere, to be kept between two previews', () => {
  const selector = { matchExpressions: [{ key: 'pod', operator: 'Match', regexValue: '^web-' }] };
  const { receivers } = previewConditions([receiver(selector)], samples, {
    compile: () => ({ expression: { test: (text) => text.startsWith('db-') } }),
  });
  expect(receivers[0]?.alerts.map(({ matched }) => matched)).toEqual([false, true, false]);
});
