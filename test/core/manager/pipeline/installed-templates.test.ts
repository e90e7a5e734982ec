import { expect, it } from 'vitest';
import { deliveriesOf, preparePipeline, routeAlerts } from '#core';
import { alert, clusterOf, NOON, receiver } from './pipeline-of.js';

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
