import { expect, test } from 'vitest';
import { analyseStream, factsOf, releaseOf, usedTemplates } from '#core';

const configMap = (name: string, ...templates: readonly string[]) => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: n }
data:
  text: |
    ${templates.join('\n    ')}
`;
const receiver = (name: string, dingtalk: string) => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ${name}, labels: { type: global } }
spec: { dingtalk: { ${dingtalk} } }
`;
const MANAGER = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: notification-manager }
spec:
  defaultSecretNamespace: n
  receivers: { options: { dingtalk: { template: of.all } } }
  template: { text: { name: common, namespace: n } }
`;
const COMMON = configMap('common', '{{ define "of.all" }}a{{ end }}', '{{ define "shared" }}b{{ end }}');
const OWN = configMap(
  'own',
  '{{ define "mine" }}{{ template "shared" . }}{{ end }}',
  '{{ define "of.all" }}c{{ end }}',
);

/** The templates of a file with the names of their receivers. */
function used(file: string, ...others: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const files = [...others, file].map((text, index) => ({
    uri: `file:///${index}`,
    facts: factsOf(analyseStream(text)),
  }));
  const found = usedTemplates(`file:///${others.length}`, files, releaseOf());
  return Object.fromEntries(found.map(({ name, receivers }) => [name, receivers.map(({ facts }) => facts.name)]));
}

test('receivers run the templates that they name, those of the manager, and what these call', () => {
  const receivers = [receiver('a', ''), receiver('b', 'template: mine, tmplText: { name: own, namespace: n }')];
  expect(used(COMMON, MANAGER, OWN, ...receivers)).toEqual({ 'of.all': ['a'], shared: ['b'] });
  expect(used(OWN, MANAGER, COMMON, ...receivers)).toEqual({ mine: ['b'] });
});

test('a receiver’s own template takes precedence', () => {
  const own = receiver('b', 'tmplText: { name: own, namespace: n }');
  expect(used(COMMON, MANAGER, OWN, receiver('a', ''), own)).toEqual({ 'of.all': ['a'] });
  expect(used(OWN, MANAGER, COMMON, receiver('a', ''), own)).toEqual({ 'of.all': ['b'] });
});

test('nothing runs the templates of a ConfigMap that no manifest names', () => {
  expect(used(configMap('other', '{{ define "of.all" }}d{{ end }}'), MANAGER, receiver('a', ''))).toEqual({});
});
