import { describe, expect, test } from 'vitest';
import { parseManagerVersion } from '#core';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { allFindingsOf, findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import type { LintConfig } from '../../../../core/src/checks/config/lint-config.js';
import { readRules } from '../../../../core/src/checks/config/read-rules.js';

const silence = (conditions: string): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata:
  name: nightly-backup
  labels: { type: global }
spec:
  matcher:
    matchExpressions: [${conditions}]
`;
const inOldApi = (text: string): string => text.replace('v2beta2', 'v2beta1').replace(/ {2}template:.*\n/, '');
const manager = (
  version: string,
  name = 'notification-manager',
): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata:
  name: ${name}
spec:
  image: kubesphere/notification-manager:v${version}
  template: { text: { name: notification-manager-template, namespace: kubesphere-monitoring-system } }
  receivers:
    tenantKey: user
    globalReceiverSelector: { matchLabels: { type: global } }
    tenantReceiverSelector: { matchLabels: { type: tenant } }
`;

const FAULTY = silence(
  '{ key: severity, operator: in, values: [critical] }, { key: pod, operator: Exists, regexValue: a }',
);
const SEARCH = silence('{ key: pod, operator: Match, regexValue: ^web- }');

const found = (text: string, config?: LintConfig): readonly string[] =>
  findingsOf(analyseStream(text), config).map(({ code, severity }) => `${code} ${severity}`);
const accepted = (text: string, version?: string): readonly boolean[] =>
  verdictsOf(analyseStream(text), version === undefined ? undefined : parseManagerVersion(version)).map(
    (verdict) => verdict.accepted,
  );

test.each<[LintConfig['rules'], readonly string[]]>([
  [{}, ['operator-unknown error', 'regex-ignored warning']],
  [{ 'regex-ignored': 'off' }, ['operator-unknown error']],
  [{ 'regex-ignored': 'error', 'operator-unknown': 'hint' }, ['operator-unknown hint', 'regex-ignored error']],
  [{ 'values-missing': 'off' }, ['operator-unknown error', 'regex-ignored warning']],
])('applies the severities of %j', (rules, expected) => {
  expect(found(FAULTY, { rules })).toEqual(expected);
});

test('settings do not change the verdict', () => {
  const stream = analyseStream(FAULTY);
  expect(findingsOf(stream, { rules: { 'operator-unknown': 'off' } }).map(({ code }) => code)).toEqual([
    'regex-ignored',
  ]);
  expect(allFindingsOf(stream).map(({ code }) => code)).toEqual(['operator-unknown', 'regex-ignored']);
  expect(accepted(FAULTY)).toEqual([false]);
});

describe('the targeted version', () => {
  test.each<[string, string | undefined, string, readonly string[]]>([
    ['is the newest', undefined, SEARCH, []],
    ['is the configured one', '2.3', SEARCH, ['match-unavailable error', 'field-unavailable error']],
    ['can be a KubeSphere version', '3.4', SEARCH, ['match-unavailable error', 'field-unavailable error']],
    ['can be one that ignores missing labels', '2.5.0', SEARCH, ['match-missing-label warning']],
    [
      'is the version in the manager’s image',
      undefined,
      `${SEARCH}---\n${manager('2.4.1')}`,
      ['match-missing-label warning'],
    ],
    ['is the newest of several', undefined, `${manager('2.3.0')}---\n${manager('2.5.1', 'another')}---\n${SEARCH}`, []],
    [
      'is the version in the image of a manager of the old API',
      undefined,
      `${inOldApi(manager('2.4.1'))}---\n${SEARCH}`,
      ['api-version-deprecated hint', 'match-missing-label warning'],
    ],
    ['can be newer than the old API', '2.5', inOldApi(manager('2.4.1')), ['unknown-kind error']],
    ['can serve the old API', '2.4', inOldApi(manager('2.3.0')), ['api-version-deprecated hint']],
    ['is the configured one despite the image', '2.6', `${SEARCH}---\n${manager('2.4.1')}`, []],
  ])('%s', (_, text, manifests, expected) => {
    const version = text === undefined ? undefined : parseManagerVersion(text);
    expect(found(manifests, { rules: {}, version })).toEqual(expected);
  });

  test('decides the verdict', () => {
    expect(accepted(SEARCH)).toEqual([true]);
    expect(accepted(SEARCH, '3.4')).toEqual([false]);
    expect(accepted(SEARCH, '2.4')).toEqual([true]);
    expect(accepted(`${manager('2.3.0')}---\n${SEARCH}`)).toEqual([true, false]);
  });
});

test.each<[unknown, Readonly<Record<string, string>>, readonly string[]]>([
  [undefined, {}, []],
  ['off', {}, []],
  [null, {}, []],
  [{ 'regex-ignored': 'off' }, { 'regex-ignored': 'off' }, []],
  [{ 'regex-ignored': false, nonsense: 'error' }, {}, ['setting-unknown', 'rule-unknown']],
])('reads the setting %j', (value, rules, problems) => {
  const read = readRules(value);
  expect(read.rules).toEqual(rules);
  expect(read.problems.map(({ code }) => code)).toEqual(problems);
});
