import {
  analyseStream,
  type Cluster,
  deliveriesOf,
  factsOf,
  type IncomingAlert,
  instantOf,
  type PipelineOptions,
  preparePipeline,
  type Routing,
  readClusterObjects,
  routeAlerts,
  type StagedRouting,
  traceAlert,
} from '#core';

/** A working day, at noon in UTC. */
export const NOON = instantOf(new Date('2026-07-15T12:00:00Z'));

export const MANAGER = `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultConfigSelector: {matchLabels: {type: default}}
  groupLabels: [alertname]
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
  template: {text: {name: templates, key: t}}
`;

export const TEMPLATES = `
apiVersion: v1
kind: ConfigMap
metadata: {name: templates, namespace: kubesphere-monitoring-system}
data:
  t: |
    {{ define "nm.default.subject" }}{{ len .Alerts }}{{ end }}
    {{ define "nm.default.text" }}{{ range .Alerts }}{{ .Labels.alertname }}/{{ .Labels.pod }} {{ end }}{{ end }}
    {{ define "nm.default.markdown" }}{{ range .Alerts }}**{{ .Labels.alertname }}** {{ end }}{{ end }}
`;

/** A receiver with a robot. `rest` is inserted below `spec.dingtalk`. */
export function receiver(name: string, labels: string, rest = ''): string {
  return `
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: ${name}, labels: {${labels}}}
spec:
  dingtalk:
    chatbot: {webhook: {value: 'https://oapi.dingtalk.com/robot/send?access_token=${name}'}}
${indent(rest, 4)}`;
}

export function object(kind: string, name: string, spec: string, labels = ''): string {
  return `
apiVersion: notification.kubesphere.io/v2beta2
kind: ${kind}
metadata: {name: ${name}, labels: {${labels}}}
${spec === '' ? '' : `spec:\n${indent(spec, 2)}`}`;
}

export function alert(labels: Readonly<Record<string, string>> = {}): IncomingAlert {
  return { status: 'firing', labels: { alertname: 'A', ...labels }, annotations: { message: 'It happened.' } };
}

export function clusterOf(...documents: readonly string[]): Cluster {
  return readClusterObjects([{ uri: 'file:///all.yaml', facts: factsOf(analyseStream(documents.join('\n---\n'))) }]);
}

interface Setup extends Partial<PipelineOptions> {
  readonly documents: readonly string[];
  readonly alerts: readonly IncomingAlert[];
}

/** Adds the default NotificationManager and templates, unless the documents contain a NotificationManager. */
export function route({ documents, alerts, ...options }: Setup): Routing {
  const usual = documents.some((document) => document.includes('kind: NotificationManager')) ? [] : [MANAGER];
  const cluster = clusterOf(...usual, TEMPLATES, ...documents);
  return routeAlerts(preparePipeline(cluster, { at: NOON, complete: true, posted: true, ...options }), alerts);
}

/** The classes of alerts in a manager since 2.0. */
export function classesOf(routing: Routing): StagedRouting['classes'] {
  return routing.dispatch === 'staged' ? routing.classes : [];
}

/** The alerts that are sent to each receiver: `name: 0,2`. */
export function sent(routing: Routing): readonly string[] {
  return routing.pipeline.cluster.receivers.flatMap(({ facts }, index) => {
    const messages = deliveriesOf(routing, index).flatMap((delivery) => (delivery.failure ? [] : delivery.messages));
    return messages.length === 0 ? [] : [`${facts.name}: ${messages.map(({ alerts }) => alerts.join()).join(' | ')}`];
  });
}

/** The steps of one alert on its way to a receiver: `stage verdict`. */
export function trace(routing: Routing, alertIndex: number, name: string): readonly string[] {
  const index = routing.pipeline.cluster.receivers.findIndex(({ facts }) => facts.name === name);
  return traceAlert(routing, alertIndex, index).steps.map(({ stage, verdict }) => `${stage} ${verdict}`);
}

function indent(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(columns)}${line}`)
    .join('\n');
}
