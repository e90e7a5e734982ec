import { expect, it } from 'vitest';
import { knownLabels } from '#core';
import { findTypo } from '../../../../core/src/checks/schema/find-typo.js';

it.each([
  ['serverity', 'severity'],
  ['Severity', 'severity'],
  ['alert_name', 'alertname'],
  ['namepsace', 'namespace'],
  ['contaner', 'container'],
  ['ruleGroup', 'rule_group'],
  ['POD', 'pod'],
])('%s is a typo of %s', (word, meant) => {
  expect(findTypo(word, knownLabels())).toBe(meant);
});

// Labels of real alerts.
it.each(
  [
    [
      'severity',
      'mode',
      'code',
      'zone',
      'device',
      'host_id',
      'instance_id',
      'phase',
      'condition',
      'endpoint',
      'workspace',
    ],
    [
      'type',
      'state',
      'status',
      'level',
      'team',
      'env',
      'region',
      'group',
      'rule',
      'rule_name',
      'nodes_total',
      'jobs',
      'names',
    ],
  ].flat(),
)('%s is not a typo', (word) => {
  expect(findTypo(word, knownLabels())).toBeUndefined();
});
