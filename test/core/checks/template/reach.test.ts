import { describe, expect, it } from 'vitest';
import { analyseStream, findingsOf, parseManagerVersion } from '#core';

/** The rules that report something in a body of the template `own`, which a receiver runs. */
function rulesFor(body: string, version = '2.6', around = ''): readonly string[] {
  const text = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: ops, labels: {type: global}}
spec:
  dingtalk:
    template: own
    tmplText: {name: own}
    chatbot: {webhook: {valueFrom: {secretKeyRef: {name: robot, key: url, namespace: n}}}, keywords: [alert]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: kubesphere-monitoring-federated}
data:
  t: ${JSON.stringify(`{{ define "own" }}${body}{{ .Status }}{{ .Alerts }}{{ end }}${around}`)}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
    options: {global: {templateFile: [/etc/t/t]}}
  volumeMounts: [{mountPath: /etc/t, name: t}]
  volumes: [{name: t, configMap: {name: own}}]
`;
  const target = parseManagerVersion(version);
  const findings = findingsOf(analyseStream(text), { rules: {}, ...(target && { version: target }) });
  return findings.flatMap(({ code }) => (code.startsWith('template-') ? [code] : []));
}

describe('what never runs has no findings', () => {
  it.each([
    '{{ if false }}{{ toUpper .Labels }}{{ .Nope }}{{ end }}',
    '{{ if 0 }}{{ len true }}{{ else }}x{{ end }}',
    '{{ if "a" }}x{{ else }}{{ len true }}{{ end }}',
    '{{ with 42 }}x{{ else }}{{ len true }}{{ end }}',
    '{{ if (0 | printf "%03d") }}x{{ else if true }}{{ len true }}{{ end }}',
    '{{ if not "a" }}{{ range .Status }}{{ end }}{{ end }}',
    '{{ if and .Status false }}{{ .Nope }}{{ end }}',
    '{{ if or (eq 1 1) .Status }}x{{ else }}{{ .Nope }}{{ end }}',
    '{{ and false (len true) }}{{ or 1 .Nope }}',
    '{{ range .Alerts }}{{ break }}{{ .Nope }}{{ end }}',
    '{{ range .Alerts }}{{ if .Status }}{{ continue }}{{ .Nope }}{{ end }}{{ end }}',
  ])('%s', (body) => {
    expect(rulesFor(body)).toEqual([]);
  });

  it('the text outside of definitions', () => {
    expect(rulesFor('', '2.6', ' {{ .Alerts.Nope }}{{ len true }}')).toEqual([]);
  });
});

describe('what can run has findings', () => {
  it.each([
    ['{{ if true }}{{ len true }}{{ end }}', 'template-arguments'],
    ['{{ if .Status }}{{ len true }}{{ end }}', 'template-arguments'],
    ['{{ if and .Status true }}x{{ else }}{{ len true }}{{ end }}', 'template-arguments'],
    ['{{ if translate "" }}{{ len true }}{{ end }}', 'template-arguments'],
    ['{{ if index "" 5 }}x{{ else }}{{ len true }}{{ end }}', 'template-arguments'],
    ['{{ and (len true) false }}', 'template-arguments'],
    ['{{ or false .Nope }}', 'template-field-unknown'],
    ['{{ range .Alerts }}{{ if .Status }}{{ break }}{{ end }}{{ .Nope }}{{ end }}', 'template-field-unknown'],
    ['{{ if false }}{{ nofunc }}{{ end }}', 'template-function-unknown'],
  ])('%s', (body, rule) => {
    expect(rulesFor(body)).toEqual([rule]);
  });

  it('also the arguments after the one that decides, where Go evaluates all', () => {
    expect(rulesFor('{{ and false (len true) }}', '2.3')).toEqual(['template-arguments']);
    expect(rulesFor('{{ and false (len true) }}', '2.6')).toEqual([]);
  });
});

it.each([
  '{{ if (eq .Status "a") or (eq .Status "b") }}x{{ end }}',
  '{{ .Status | (len .Alerts) }}',
  '{{ $ .Status }}',
])('arguments of what is no function: %s', (body) => {
  expect(rulesFor(body)).toEqual(['template-arguments']);
});
