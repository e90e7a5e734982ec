import { expect, it } from 'vitest';
import { deliveriesOf, NEWEST_VERSION, parseManagerVersion, preparePipeline, routeAlerts } from '#core';
import { alert, clusterOf, NOON, receiver } from '../pipeline-of.js';

const installed = (namespace: string): string => `
apiVersion: v1
kind: ConfigMap
metadata: {name: notification-manager-template, namespace: ${namespace}}
data:
  template: '{{ define "nm.default.text" }}{{ range .Alerts }}short {{ .Labels.alertname }}{{ end }}{{ end }}'
`;

/** The texts that a global receiver gets, without a NotificationManager among the manifests. */
function texts(...documents: readonly string[]): readonly string[] {
  const cluster = clusterOf(receiver('ops', 'type: global'), ...documents);
  const routing = routeAlerts(preparePipeline(cluster, { at: NOON }), [alert({ namespace: 'shop' })]);
  return deliveriesOf(routing, 0).flatMap((delivery) =>
    delivery.failure ? [] : delivery.messages.map(({ text }) => text),
  );
}

it('the ConfigMap of the installed templates is used although no manifest names it', () => {
  expect(texts(installed('kubesphere-monitoring-system'))).toEqual(['short A']);
});

it('a ConfigMap of another namespace is not', () => {
  expect(texts(installed('elsewhere')).join()).toContain('[FIRING] It happened.');
});

const own = (text: string): string => `
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: kubesphere-monitoring-system}
data:
  t: '{{ define "own" }}${text}{{ end }}'
`;

it('the text of a template that no file defines is unknown, and a template that fails is a failure', () => {
  const deliver = (text: string) => {
    const ops = receiver('ops', 'type: global', 'template: own\ntmplText: {name: own, key: t}');
    const cluster = clusterOf(ops, own(text));
    const [delivery] = deliveriesOf(routeAlerts(preparePipeline(cluster, { at: NOON }), [alert()]), 0);
    return delivery?.failure?.code ?? delivery?.unknownText?.text.args.name ?? delivery?.messages[0]?.text;
  };
  expect(deliver('{{ template "common" . }}')).toBe('common');
  expect(deliver('{{ .Nope }}')).toBe('template-render');
});

const MOUNTING = `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultConfigSelector: {matchLabels: {type: default}}
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
    options: {global: {templateFile: [/etc/notification-manager/template]}}
  volumeMounts: [{mountPath: /etc/notification-manager/, name: texts}]
  volumes: [{name: texts, configMap: {name: notification-manager-template}}]
`;

it.each(['1.4', '2.3', '2.5', '2.6'])('a mounted template file is read by %s', (version) => {
  const cluster = clusterOf(MOUNTING, receiver('ops', 'type: global'), installed('kubesphere-monitoring-system'));
  const options = { at: NOON, version: parseManagerVersion(version) ?? NEWEST_VERSION };
  const routing = routeAlerts(preparePipeline(cluster, options), [alert({ namespace: 'shop' })]);
  expect(deliveriesOf(routing, 0).flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(['short A']);
});
