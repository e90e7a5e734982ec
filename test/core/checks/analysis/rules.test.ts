import { describe, expect, test } from 'vitest';
import { analyseStream, partsOf } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { patchUse } from '../../../../core/src/model/kustomize/file-use.js';

const group = (rules: string) => `apiVersion: alerting.kubesphere.io/v2beta1
kind: ClusterRuleGroup
metadata:
  name: shop
spec:
  rules: ${rules}
`;

const rulesOf = (text: string) =>
  partsOf(analyseStream(text)).flatMap(({ analysis }) => analysis.rules?.rules.map(({ name }) => name.text) ?? []);

describe('an object with rules', () => {
  test('is read, and nothing is reported on it', () => {
    const text = group('[{alert: A, unknown: 1}, {alert: B}]');
    expect(rulesOf(text)).toEqual(['A', 'B']);
    expect(findingsOf(analyseStream(text))).toEqual([]);
  });

  test('may be in a List', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n${[group('[{alert: A}]'), group('[{alert: B}]')]
      .map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`)
      .join('')}`;
    expect(rulesOf(list)).toEqual(['A', 'B']);
  });

  test('may be in a template of a chart', () => {
    const text = group('[{alert: A, labels: {team: "{{ $labels.team }}"}}]');
    expect(rulesOf(text)).toEqual(['A']);
    expect(rulesOf(`{{- if .Values.alerts }}\n${text}{{- end }}\n`)).toEqual(['A']);
  });

  test('with a syntax error is read as far as possible', () => {
    const text = `${group('\n    - alert: A\n      labels: {a: b: c}\n    - alert: B')}`;
    expect(findingsOf(analyseStream(text))).toEqual([]);
  });

  test('as a patch is no object', () => {
    expect(
      partsOf(analyseStream(group('[{alert: A}]'), undefined, undefined, patchUse([]))).filter(
        ({ analysis }) => analysis.rules,
      ),
    ).toEqual([]);
  });
});
