import { describe, expect, it } from 'vitest';
import {
  analyseStream,
  compileTemplates,
  findingsOf,
  instantOf,
  parseManagerVersion,
  releaseOf,
  splitMessages,
} from '#core';

const REPORTED = ['template-arguments', 'template-field-unknown', 'template-syntax', 'template-function-unknown'];
const RELEASES = ['2.0', '2.3', '2.5', '2.6'];
const ALERTS = [
  {
    status: 'firing' as const,
    labels: { alertname: 'Down', severity: 'critical', value: '90', pod: 'web-0' },
    annotations: { message: 'it is down' },
    startsAt: '2026-01-02T03:04:05Z',
  },
];

/** The rules with findings about a template that a receiver calls. */
function lint(version: string, body: string): readonly string[] {
  const text = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: ops, labels: {type: global}}
spec:
  dingtalk:
    template: ops
    tmplText: {name: own, namespace: n}
    chatbot: {webhook: {valueFrom: {secretKeyRef: {name: robot, key: url, namespace: n}}}, keywords: [alert]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: n}
data:
  t: ${JSON.stringify(`{{ define "ops" }}{{ .Alerts | len }}${body}{{ end }}`)}
`;
  const target = parseManagerVersion(version);
  const findings = findingsOf(analyseStream(text), { rules: {}, ...(target && { version: target }) });
  return [...new Set(findings.flatMap(({ code }) => (REPORTED.includes(code) ? [code] : [])))];
}

/** Whether a message with the template is rendered, according to the engine. */
function renders(version: string, body: string): boolean {
  const release = releaseOf(parseManagerVersion(version));
  const compiled = compileTemplates(
    { texts: [`{{ define "ops" }}${body}{{ end }}`], language: '', packs: [] },
    release,
  );
  if (compiled.kind === 'failed') return false;
  const at = instantOf(new Date('2026-02-01T00:00:00Z'));
  const options = {
    alerts: ALERTS,
    groupLabels: {},
    template: 'ops',
    titleTemplate: '',
    maxSize: 20_000,
    at,
    receiver: 'r',
  };
  return splitMessages(compiled, options).kind === 'parts';
}

const ofAlert = (action: string): string => `{{ range .Alerts }}{{ ${action} }}{{ end }}`;

describe('arguments that the engine rejects', () => {
  it.each([
    ofAlert('toUpper .Labels'),
    ofAlert('.Labels | toLower'),
    ofAlert('title .StartsAt'),
    ofAlert('join .Labels ","'),
    ofAlert('join "," .Labels.severity'),
    ofAlert('.Labels.Values | join .Labels'),
    ofAlert('reReplaceAll "a" "b" .Labels'),
    ofAlert('match "a" 1'),
    ofAlert('match true .Status'),
    ofAlert('1 | toUpper'),
    ofAlert('.Labels.Remove "pod"'),
    ofAlert('.Labels.Remove (stringSlice 1)'),
    ofAlert('.Status "x"'),
    ofAlert('.Labels.severity | .Labels.pod'),
    ofAlert('.StartsAt.Format 5'),
    ofAlert('gt .Labels.value 80'),
    ofAlert('ge .Labels.value 0.5'),
    ofAlert('eq .Labels "x"'),
    ofAlert('eq .Labels.value 90'),
    ofAlert('ne .StartsAt "x"'),
    ofAlert('lt .Labels .Annotations'),
    ofAlert('len .StartsAt'),
    ofAlert('len true'),
    ofAlert('index .Labels 0'),
    '{{ index .Alerts "0" }}',
    '{{ $labels := .CommonLabels }}{{ toUpper $labels }}',
    '{{ if gt (len .Alerts) "1" }}x{{ end }}',
    '{{ .Alerts | toUpper }}',
    '{{ toUpper . }}',
    '{{ range . }}x{{ end }}',
    '{{ range .Status }}x{{ end }}',
    ofAlert('range .StartsAt }}x{{ end'),
  ])('%s', (body) => {
    for (const version of RELEASES) {
      expect([version, renders(version, body)]).toEqual([version, false]);
      expect([version, lint(version, body)]).toEqual([version, ['template-arguments']]);
    }
  });

  it('message of the data of a message', () => {
    expect(renders('2.6', '{{ message . }}')).toBe(false);
    expect(lint('2.6', '{{ message . }}')).toEqual(['template-arguments']);
  });
});

describe('fields that the engine rejects', () => {
  it.each([
    '{{ range .Alerts }}{{ range .Labels }}{{ .Name }}{{ end }}{{ end }}',
    '{{ range $name, $value := .CommonLabels }}{{ $value.Value }}{{ end }}',
    '{{ .labels }}',
    '{{ .Annotations.summary }}',
  ])('%s', (body) => {
    for (const version of RELEASES) {
      expect([version, renders(version, body)]).toEqual([version, false]);
      expect([version, lint(version, body)]).toEqual([version, ['template-field-unknown']]);
    }
  });
});

describe('arguments that the engine accepts', () => {
  it.each([
    ofAlert('.Labels.severity | toUpper'),
    ofAlert('join "," .Labels.Values'),
    ofAlert('join "," (stringSlice "a" .Status)'),
    ofAlert('.Labels.Remove (stringSlice "pod")'),
    ofAlert('(.Labels.Remove (stringSlice "pod")).SortedPairs.Values | join ","'),
    ofAlert('.StartsAt.AddDate 0 0 1'),
    ofAlert('.StartsAt.Format "15:04"'),
    ofAlert('printf "%v %d" .Labels 5'),
    ofAlert('index .Labels "pod"'),
    ofAlert('len .Labels'),
    ofAlert('len .Status'),
    ofAlert('if and .Labels .Status }}x{{ end'),
    ofAlert('if eq .Status "firing" "resolved" }}x{{ end'),
    ofAlert('if eq .Status "firing" 1 }}x{{ end'),
    ofAlert('if gt .Labels.value "80" }}x{{ end'),
    ofAlert('range .Labels }}{{ . }}{{ end'),
    '{{ with index .Alerts 0 }}{{ .Status }}{{ end }}',
    '{{ $n := 1 }}{{ if gt (len .Alerts) $n }}x{{ end }}',
    '{{ $x := "a" }}{{ if .Alerts }}{{ $x = "b" }}{{ end }}{{ toUpper $x }}',
    '{{ range $i, $alert := .Alerts }}{{ if eq $i 0 }}x{{ end }}{{ end }}',
    '{{ .Status | html | js | urlquery }}',
  ])('%s', (body) => {
    for (const version of RELEASES) {
      expect([version, renders(version, body)]).toEqual([version, true]);
      expect([version, lint(version, body)]).toEqual([version, []]);
    }
  });
});

it('names the pairs of labels instead of their values', () => {
  const text = '{{ range .CommonLabels }}{{ .Name }}{{ end }}{{ template "own" . }}';
  const receiver = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: ops, labels: {type: global}}
spec:
  dingtalk:
    template: ${JSON.stringify(text)}
    tmplText: {name: own}
    chatbot: {webhook: {valueFrom: {secretKeyRef: {name: robot, key: url, namespace: n}}}, keywords: [alert]}
`;
  const messages = findingsOf(analyseStream(receiver), { rules: {} }).map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining('{{ range .Labels.SortedPairs }}'));
});
