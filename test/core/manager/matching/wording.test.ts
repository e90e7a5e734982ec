import { describe, expect, test } from 'vitest';
import { type ConditionFailure, translationsFor } from '#core';
import { describeCondition } from '../../../../core/src/manager/matching/describe-condition.js';
import { explainFailure } from '../../../../core/src/manager/matching/explain-failure.js';
import { type NearMiss, nearMiss } from '../../../../core/src/manager/matching/near-miss.js';

describe('conditions', () => {
  test.each([
    ['severity', 'In', ['critical'], 'severity is critical'],
    ['severity', 'In', ['critical', 'error'], 'severity is one of critical, error'],
    ['severity', 'In', ['', 'a b'], 'severity is one of "", "a b"'],
    ['severity', 'In', [], 'severity is in an empty list of values'],
    ['namespace', 'NotIn', ['kube-system', 'web'], 'namespace is not one of kube-system, web'],
    ['namespace', 'NotIn', ['web'], 'namespace is not web'],
    ['cluster', 'Exists', [], 'cluster exists'],
    ['pod', 'DoesNotExist', [], 'pod does not exist'],
    ['pod', 'Match', ['^web-'], 'pod matches /^web-/'],
    ['pod', 'Match', [''], 'pod matches anything'],
    ['severity', '${OP}', ['a', 'b'], 'severity ${OP} a b'],
    ['${KEY}', 'In', ['a'], '${KEY} is a'],
    ['{{- if .x }}', '{{- if .x }}', [], 'a condition that a template decides'],
    ['a', `{{ .x |  quote }}${'{{ .y }}'.repeat(9)}`, [], `a {{ .x | quote }}${'{{ .y }}'.repeat(9).slice(0, 43)}…`],
    ['', 'in', ['x'], '"": unknown operator "in"'],
  ])('%s %s %j', (key, operator, wanted, text) => {
    expect(describeCondition({ key, operator, wanted })).toBe(text);
  });

  test('labels include the console’s term if there is one', () => {
    const chinese = translationsFor('zh-cn');
    const wanted = ['a', 'b'];
    expect(describeCondition({ key: 'severity', operator: 'In', wanted }, chinese)).toBe(
      '告警级别 (severity) 包含值 a、b',
    );
    expect(describeCondition({ key: 'team', operator: 'In', wanted }, chinese)).toBe('team 包含值 a、b');
  });
});

const failure = (operator: string, wanted: readonly string[], actual?: string): ConditionFailure => ({
  place: { in: 'matchExpressions', index: 0 },
  key: 'severity',
  operator,
  wanted,
  actual,
});

describe('failures', () => {
  const table: readonly [ConditionFailure, string, NearMiss | undefined][] = [
    [
      failure('In', ['critical', 'error'], 'warning'),
      'severity is "warning", wanted one of critical, error',
      undefined,
    ],
    [failure('In', ['critical'], 'warning'), 'severity is "warning", wanted critical', undefined],
    [failure('In', ['critical']), 'label severity is missing, wanted critical', undefined],
    [failure('In', ['Critical'], 'critical'), 'severity is "critical", wanted Critical (case differs)', 'case'],
    [
      failure('In', ['critical'], 'critical '),
      'severity is "critical ", wanted critical (spaces around the value differ)',
      'blanks',
    ],
    [failure('In', ['web'], 'web-0'), 'severity is "web-0", wanted web (In compares the whole value)', 'part'],
    [failure('In', [''], 'web-0'), 'severity is "web-0", wanted ""', undefined],
    [failure('NotIn', ['info'], 'info'), 'severity is "info", wanted anything else', undefined],
    [failure('NotIn', ['info', 'x'], 'info'), 'severity is "info", wanted none of info, x', undefined],
    [failure('Exists', []), 'label severity is missing', undefined],
    [failure('DoesNotExist', [], 'info'), 'severity is "info", wanted no such label', undefined],
    [failure('Match', ['^web-'], 'db-0'), 'severity is "db-0", which does not match /^web-/', undefined],
    [failure('Match', ['^WEB-'], 'web-0'), 'severity is "web-0", which does not match /^WEB-/ (case differs)', 'case'],
    [failure('Match', ['x']), 'label severity is missing, and the empty text does not match /x/', undefined],
  ];
  test.each(table)('%j', (failed, text, miss) => {
    expect(explainFailure(failed)).toBe(text);
    expect(nearMiss(failed)).toBe(miss);
  });
});
