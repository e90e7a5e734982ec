import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../../core/src/checks/analysis/analyse-document.js';
import { NOTHING } from '../../../../core/src/checks/analysis/document-analysis.js';
import { mayHoldManifests } from '../../../../core/src/checks/analysis/recognise.js';
import { releaseOf } from '../../../../core/src/model/release/release.js';
import { faulty, receiver, secret } from './manifests.js';

const analyse = (text: string) => analyseDocument(text, releaseOf());

/** The findings for every version as `code "marked text" at path`. */
function found(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n/);
  const findings = analyse(text).findings;
  return findings.map(({ code, path, range: { start, end } }) => {
    const line = lines[start.line] ?? '';
    const marked = start.line === end.line ? line.slice(start.character, end.character) : '…';
    return `${code} ${JSON.stringify(marked)} at ${path}`;
  });
}

describe('unrelated YAML', () => {
  it.each<[name: string, text: string]>([
    ['nothing', ''],
    ['text', 'Dear notification.kubesphere.io/v2beta2'],
    ['a deployment', 'apiVersion: apps/v1\nkind: Deployment\nspec: []'],
    ['a broken file', 'a: "b\n\t- ]'],
    ['a template of another chart', '{{ if .x }}\nkind: Secret\n{{ end }}'],
    ['a broken Secret', 'apiVersion: v1\nkind: Secret\ndata: ['],
    ['another group', 'apiVersion: notification.example.com/v2beta2\nkind: Receiver'],
    [
      'our group in a field',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nx: notification.kubesphere.io/v2beta2',
    ],
    ['a kind of another version', 'apiVersion: v2\nkind: Secret'],
    ['a list', '- apiVersion: notification.kubesphere.io/v2beta2\n- kind: Receiver'],
  ])('has no analysis: %s', (_, text) => {
    expect(analyse(text)).toEqual(NOTHING);
  });

  it.each([
    [receiver('a'), true],
    ['# notification.kubesphere.io/v2beta2', true],
    [secret('a'), false],
    ['apiVersion: apps/v1', false],
  ])('is recognised before parsing: %j', (text, expected) => {
    expect(mayHoldManifests(text)).toBe(expected);
  });
});

describe('findings', () => {
  it.each<[name: string, text: string, findings: readonly string[]]>([
    ['none', receiver('a'), []],
    ['one', faulty('a'), ['template-type-unknown "Markdown" at spec.dingtalk.tmplType']],
    [
      'with a byte order mark',
      `\uFEFF${faulty('a').slice(4)}`,
      ['template-type-unknown "Markdown" at spec.dingtalk.tmplType'],
    ],
    [
      'in order of place, syntax and rules alike',
      receiver('a', '    tmplType: x\n    tmplType: md\n    enabled: 1\n'),
      [
        'yaml-duplicate-key "tmplType" at ',
        'template-type-unknown "md" at spec.dingtalk.tmplType',
        'wrong-type "1" at spec.dingtalk.enabled',
      ],
    ],
    [
      'after wide characters',
      receiver('a', '    alertSelector: { matchLabels: { "告警🔥": x, severity: 危险 } }\n'),
      [
        'label-key-invalid "\\"告警🔥\\"" at spec.dingtalk.alertSelector.matchLabels.告警🔥',
        'label-value-invalid "危险" at spec.dingtalk.alertSelector.matchLabels.severity',
      ],
    ],
    [
      'once at an anchor with several aliases',
      receiver(
        'a',
        '    alertSelector: &s { matchLabels: { a: b/c } }\n    dingtalkConfigSelector: *s\n  email:\n    to: [a]\n    alertSelector: *s\n',
      ),
      ['label-value-invalid "b/c" at spec.dingtalk.alertSelector.matchLabels.a'],
    ],
    [
      'in merged entries, at their source',
      receiver(
        'a',
        '    alertSelector:\n      matchExpressions:\n        - &p { key: pod, operator: exists }\n        - { <<: *p, key: node }\n',
      ),
      ['operator-unknown "exists" at spec.dingtalk.alertSelector.matchExpressions[0].operator'],
    ],
    [
      'in JSON',
      '{\n"apiVersion": "notification.kubesphere.io/v2beta2",\n"kind": "Router", "x": 1, "metadata": {"name": "a"}, "spec": {"alertSelector": {}, "receivers": {"name": ["a"]}}}',
      ['unknown-field "\\"x\\"" at x'],
    ],
    [
      'in a document that is not an object',
      'apiVersion: notification.kubesphere.io/v2beta2\nkind: [Receiver]',
      ['unknown-kind "kind" at kind'],
    ],
  ])('%s', (_, text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

describe('templates', () => {
  const head = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\n';

  it.each<[name: string, text: string, findings: readonly string[]]>([
    ['an action for a value', `${head}metadata: {{ .Values.meta }}`, ['receiver-without-target "kind" at ']],
    [
      'an action on a line of its own',
      `{{- if .x -}}\n${head}spec: {}\n{{- end }}`,
      ['object-name "kind" at metadata', 'receiver-without-target "spec" at spec'],
    ],
    ['many actions', `${head}metadata:\n  name: {{ .a }}\n  labels: {{ .b }}`, ['receiver-without-target "kind" at ']],
    ['lines that stay unreadable', `${head}metadata:\n  name: {{ .a }}\n spec: {}`, ['helm-template "spec: {}" at ']],
    ['an action without an end', `${head}metadata:\n  name: {{ .a`, ['helm-template "name: {{ .a" at ']],
    ['an error before the action', `${head}metadata: "\n  name: {{ .a }}`, ['yaml-syntax "\\"" at ']],
    ['an action in quotes', `${head}metadata:\n  name: '{{ .a }}' x`, ['yaml-syntax "x" at ']],
    ['an action in a comment', `${head}metadata: # {{ .a }}\n  name: a: b`, ['yaml-syntax "a" at ']],
    ['braces of flow style', `${head}metadata: { {a: b}: c } x`, ['yaml-syntax "x" at ']],
  ])('%s', (_, text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

describe('the analysis of a document', () => {
  it('has an outline without the text', () => {
    const text = receiver(
      'ops',
      '    alertSelector:\n      matchLabels: { severity: critical }\n      matchExpressions:\n        - { key: pod, operator: Exists }\n    conversation: { chatids: [a, b] }\n',
    );
    const { object, references, receiver: outline } = analyse(text);
    expect(object).toMatchObject({ kind: 'Receiver', name: 'ops', namespace: undefined, interest: 'own' });
    expect(references).toEqual([
      { kind: 'Secret', name: 'ops-robot', namespace: 'monitoring', key: 'webhook', use: 'webhook' },
    ]);
    expect(outline).toMatchObject({ hasChatbot: true, chatIdCount: 2 });
    expect(outline?.conditions.conditions).toMatchObject([
      { place: { in: 'matchLabels', key: 'severity' }, range: { start: { line: 14, character: 21 } } },
      { place: { in: 'matchExpressions', index: 0 }, range: { start: { line: 16, character: 10 } } },
    ]);
  });

  it('never contains a credential', () => {
    const text = receiver('a').replace('valueFrom:', 'value: SEC-never-to-be-seen\n        valueFrom:');
    expect(JSON.stringify(analyse(text))).not.toContain('never-to-be-seen');
    expect(JSON.stringify(analyse(secret('a', 'never-to-be-seen')))).not.toContain('never-to-be-seen');
  });
});
