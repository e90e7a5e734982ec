import { expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';

const PLAIN = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: ops
  labels:
    type: global
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - key: severity
          operator: In
          values:
            - critical
    chatbot:
      webhook:
        valueFrom:
          secretKeyRef:
            name: robot
            key: webhook
            namespace: monitoring
      keywords: [alert]
`;

function errors(text: string): readonly string[] {
  return findingsOf(analyseStream(text))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);
}

/** Each way to make a template of a line, with its indentation. */
const WAYS: readonly ((line: string, indent: string) => string)[] = [
  (line, indent) => `${indent}{{- if .Values.x }}\n${line}\n${indent}{{- end }}`,
  (line) => `{{ if .Values.x }}\n${line}\n{{ else }}\n${line}\n{{ end }}`,
  (line, indent) => `${line}\n${indent}{{- include "chart.more" . | nindent ${indent.length} }}`,
  (line, indent) => `${indent}{{/* a\n comment: */}}\n${line}`,
  (line) => line.replace(/: [^[].*$/, ': {{ .Values.x | quote }}'),
  (line) => line.replace(/- [a-z]+$/, '- {{ . }}'),
  (line, indent) =>
    /: ./.test(line) ? `${indent}{{- with .Values.x }}{{ toYaml . | nindent ${indent.length} }}{{ end }}` : line,
];

it('reports no error that the plain manifest does not have', () => {
  const lines = PLAIN.trimEnd().split('\n');
  const wrong: string[] = [];
  for (const [index, line] of lines.entries())
    for (const [way, change] of WAYS.entries()) {
      const indent = /^ */.exec(line)?.[0] ?? '';
      const text = [...lines.slice(0, index), change(line, indent), ...lines.slice(index + 1)].join('\n');
      for (const found of errors(text)) wrong.push(`${way}: ${line.trim()}: ${found}`);
    }
  expect(errors(PLAIN)).toEqual([]);
  expect(wrong).toEqual([]);
});

it('reports what is wrong beside the actions, in each branch', () => {
  const text = PLAIN.replace('name: ops', 'name: {{ .Release.Name }}')
    .replace(
      'operator: In',
      '{{- if .Values.x }}\n          operator: in\n          {{- else }}\n          operator: notin\n          {{- end }}',
    )
    .replace('keywords', 'keyword');
  expect(errors(text)).toEqual([
    'operator-unknown spec.dingtalk.alertSelector.matchExpressions[0].operator',
    'operator-unknown spec.dingtalk.alertSelector.matchExpressions[0].operator',
    'unknown-field spec.dingtalk.chatbot.keyword',
  ]);
});

it('keeps on what it depends whether an object is there', () => {
  const [document] = analyseStream(`{{- if .Values.x }}\n${PLAIN}{{- end }}\n`).documents;
  expect(document?.analysis.pipeline).toMatchObject([{ name: 'ops', condition: '{{- if .Values.x }}' }]);
});

it('does not judge the size of an object that may be smaller', () => {
  const conditions = Array.from(
    { length: 5000 },
    (_, index) =>
      `        {{- if .Values.a }}\n        - {key: a${index}, operator: In, values: [some-value]}\n        {{- end }}\n`,
  );
  expect(errors(PLAIN.replace('        - key: severity\n', `${conditions.join('')}        - key: severity\n`))).toEqual(
    [],
  );
});

it('takes nothing for certain that depends on a block', () => {
  const [, condition = ''] = /( +- key: severity[\s\S]*critical\n)/.exec(PLAIN) ?? [];
  const text = PLAIN.replace(condition, `        {{- if .Values.a }}\n${condition}        {{- end }}\n`);
  const { pipeline } = analyseStream(text).documents[0]?.analysis ?? {};
  expect(JSON.stringify(pipeline)).toContain('{{- if .Values.a }}');
  expect(JSON.stringify(pipeline)).not.toContain('critical');
});

const ITEM = PLAIN.trimEnd().replace(/^/gm, '    ').replace('    apiVersion', '  - apiVersion');

it('keeps on what it depends whether an object of a List is there', () => {
  const item = (name: string) => ITEM.replace('name: ops', `name: ${name}`);
  const list = `apiVersion: v1\nkind: List\nitems:\n${item('a')}\n  {{- if .Values.x }}\n${item('b')}\n  {{- else }}\n${item('c')}\n  {{- end }}\n`;
  const [document] = analyseStream(list).documents;
  const known = document?.analysis.items.map(({ isConditional, pipeline: [facts] }) => [
    facts?.name,
    facts?.condition,
    isConditional,
  ]);
  expect(known).toEqual([
    ['a', undefined, false],
    ['b', '{{- if .Values.x }}', true],
    ['c', '{{- if .Values.x }}', true],
  ]);
});

it('looks up only what is certainly named, and takes for used what may be', () => {
  const text = PLAIN.replace(
    '            key: webhook',
    '            {{- if .Values.x }}\n            key: one\n            {{- else }}\n            key: two\n            {{- end }}',
  );
  const secret =
    'apiVersion: v1\nkind: Secret\nmetadata: { name: robot, namespace: monitoring }\nstringData: { hook: a }\n';
  const [document] = analyseStream(text).documents;
  expect(document?.analysis.references.map(({ key }) => key)).toEqual(['one', 'two']);
  const found = (manifest: string) => findingsOf(analyseStream(`${manifest}---\n${secret}`)).map(({ code }) => code);
  expect(found(PLAIN)).toContain('secret-key-missing');
  expect(found(text)).not.toContain('secret-key-missing');
});
