import { describe, expect, it } from 'vitest';
import { analyseStream, findingsOf, parseManagerVersion } from '#core';

/** What the rules report about a template for a release: `code: message`. */
function found(version: string, template: string): readonly string[] {
  const text = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: ops, labels: {type: global}}
spec:
  dingtalk:
    template: ${JSON.stringify(template)}
    tmplText: {name: own}
    chatbot: {webhook: {valueFrom: {secretKeyRef: {name: robot, key: url, namespace: n}}}, keywords: [alert]}
`;
  const target = parseManagerVersion(version);
  const findings = findingsOf(analyseStream(text), { rules: {}, ...(target && { version: target }) });
  return findings.flatMap(({ code, message }) => (code.startsWith('template-') ? [`${code}: ${message}`] : []));
}

const call = (body: string): string => `${body}{{ template "own" . }}`;

describe('functions', () => {
  it.each([
    ['1.4', 'translate', '2.0'],
    ['2.0', 'message', '2.1'],
    ['2.0', 'escape', '2.1'],
  ])('%s has no %s', (version, name, since) => {
    const [finding, ...rest] = found(version, call(`{{ range .Alerts }}{{ .Status | ${name} }}{{ end }}`));
    expect(rest).toEqual([]);
    expect(finding).toBe(
      `template-function-unknown: The function “${name}” requires notification manager ${since}; the targeted version is older. It reports function "${name}" not defined, and these templates render no message.`,
    );
  });

  it.each(['2.1', '2.6', '4.1'])('%s has all of them', (version) => {
    const text = call('{{ range .Alerts }}{{ message . | translate | escape }}{{ end }}');
    expect(found(version, text)).toEqual([]);
  });

  it('suggests only functions of the release', () => {
    expect(found('2.6', call('{{ mesage "x" }}')).join()).toContain('Did you mean “message”?');
    expect(found('2.0', call('{{ mesage "x" }}')).join()).not.toContain('Did you mean');
  });
});

describe('fields and methods', () => {
  const ofAlert = (field: string): string => call(`{{ range .Alerts }}{{ ${field} }}{{ end }}`);

  it.each([
    [
      '2.3',
      ofAlert('.Labels.SortedPairs.Filter "a"'),
      "A template.Pairs has “Filter” since notification manager 2.5; the targeted version is older, so every message that uses it fails: can't evaluate field Filter in type template.Pairs.",
    ],
    [
      '2.5',
      ofAlert('.Receiver'),
      "A *template.Alert has “Receiver” since notification manager 2.6; the targeted version is older, so every message that uses it fails: can't evaluate field Receiver in type *template.Alert.",
    ],
    [
      '2.6',
      ofAlert('.GeneratorURL'),
      "A *template.Alert has “GeneratorURL” only before notification manager 2.0, so every message that uses it fails: can't evaluate field GeneratorURL in type *template.Alert.",
    ],
    [
      '2.6',
      call('{{ .ExternalURL }}'),
      "A *template.Data has “ExternalURL” only before notification manager 2.0, so every message that uses it fails: can't evaluate field ExternalURL in type *template.Data.",
    ],
    [
      '3.3',
      ofAlert('.Message'),
      'A template.Alert has “Message” since notification manager 2.0; the targeted version is older, so every message that uses it ends there.',
    ],
    ['1.4', ofAlert('.Nope'), 'A template.Alert has no “Nope”, so every message that uses it ends there.'],
  ])('%s: %s', (version, text, message) => {
    expect(found(version, text)).toEqual([`template-field-unknown: ${message}`]);
  });

  it.each([
    ['1.4', call('{{ .Receiver }}{{ .ExternalURL }}{{ range .Alerts }}{{ .GeneratorURL }}{{ .Fingerprint }}{{ end }}')],
    ['2.5', ofAlert('.Labels.SortedPairs.DefaultFilter.Names')],
    ['2.6', ofAlert('.Receiver')],
  ])('%s has %s', (version, text) => {
    expect(found(version, text)).toEqual([]);
  });
});

describe('line breaks inside an action', () => {
  const template = call('{{ range\n.Alerts }}{{ .Status }}{{ end }}');

  it.each(['1.2', '1.4'])('are an error in %s', (version) => {
    expect(found(version, template)).toEqual([
      'template-syntax: Templates can have line breaks inside `{{ }}` since notification manager 2.0; the targeted version is older. It reports unclosed action, and these templates render no message.',
    ]);
  });

  it.each(['2.0', '2.6'])('are allowed in %s', (version) => {
    expect(found(version, template)).toEqual([]);
  });

  it('are allowed in texts, comments and raw strings', () => {
    expect(found('1.4', call('a\n{{/* b\nc */}}{{ `d\ne` }}'))).toEqual([]);
  });
});

it.each([
  ['1.4', '1.13'],
  ['2.3', '1.17'],
  ['2.6', '1.20'],
])('names the version of Go that built %s', (version, go) => {
  expect(found(version, call('{{ with 1 }}{{ else with 2 }}{{ end }}')).join()).toContain(`built with Go ${go}`);
});

it('says that a wrong number of arguments cuts a message of 1.4', () => {
  expect(found('1.4', call('{{ toUpper }}'))).toEqual([
    'template-arguments: “toUpper” takes 1 arguments, but this call has 0. Every message ends at this call.',
  ]);
  expect(found('2.6', call('{{ toUpper }}')).join()).toContain('Every message that uses this call fails.');
});

describe('the ConfigMap of a file with templates', () => {
  const text = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultSecretNamespace: kubesphere-monitoring-federated
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
    options: {global: {templateFile: [/etc/templates/ours]}}
  volumeMounts: [{mountPath: /etc/templates, name: files}]
  volumes: [{name: files, configMap: {name: templates}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: templates, namespace: kubesphere-monitoring-system}
data:
  ours: '{{ define "ours" }}{{ translate "x" }}{{ end }}'
  theirs: '{{ define "theirs" }}{{ translate "x" }}{{ end }}'
`;
  const lines = (version: string): readonly number[] => {
    const target = parseManagerVersion(version);
    const findings = findingsOf(analyseStream(text), { rules: {}, ...(target && { version: target }) });
    return findings.filter(({ code }) => code === 'template-function-unknown').map(({ range }) => range.start.line);
  };

  it('is checked where the release reads the file', () => {
    const own = text.split('\n').findIndex((line) => line.startsWith('  ours:'));
    expect(lines('1.4')).toEqual([own]);
    expect(lines('2.0')).toEqual([]);
  });

  it('is checked in releases with templates of their own', () => {
    const wrong = text.replaceAll('translate "x"', 'unknownFunction');
    const target = parseManagerVersion('2.6');
    const findings = findingsOf(analyseStream(wrong), { rules: {}, ...(target && { version: target }) });
    expect(findings.map(({ code }) => code)).toContain('template-function-unknown');
  });
});
