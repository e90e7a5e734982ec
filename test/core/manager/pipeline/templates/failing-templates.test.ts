import { expect, it } from 'vitest';
import {
  alertRecipients,
  type Delivery,
  deliveriesOf,
  preparePipeline,
  type Routing,
  renderPhrase,
  routeAlerts,
  testMessages,
} from '#core';
import { alert, clusterOf, NOON, object, receiver } from '../pipeline-of.js';

const NAMESPACE = 'kubesphere-monitoring-system';
const OPS = receiver('ops', 'type: global', 'template: team.text\ntmplText: {name: own, namespace: own}');

/** A ConfigMap whose template begins in line 7, after four spaces. */
function own(template: string): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: own}
data:
  t: |
    {{ define "team.text" }}
    ${template}{{ end }}
`;
}

function routed(...documents: readonly string[]): Routing {
  const alerts = [alert({ namespace: 'shop' }), alert({ alertname: 'B', namespace: 'shop' })];
  return routeAlerts(preparePipeline(clusterOf(...documents), { at: NOON }), alerts);
}

function first(routing: Routing): Delivery | undefined {
  return deliveriesOf(routing, 0)[0];
}

it.each([
  [
    'a field that does not exist',
    '{{ .Nope }}',
    'The template “team.text” fails at `.Nope`: the data of a message has no field “Nope”. This happens for the alert A. Go reports: template: :2:3: executing "team.text" at <.Nope>: can\'t evaluate field Nope in type *template.Data',
    '6:7',
  ],
  [
    'an unknown function',
    'x {{ upper "a" }}',
    'A template calls the function “upper”, which the notification manager does not have. Go reports: template: :2: function "upper" not defined',
    '6:9',
  ],
  [
    'an error of a function',
    '{{ index .Alerts 9 }}',
    'The template “team.text” fails at `index .Alerts 9`: the function “index” reports an error. This happens for the alert A. Go reports: template: :2:3: executing "team.text" at <index .Alerts 9>: error calling index: index out of range: 9',
    '6:7',
  ],
])('%s is told at its place', (_name, template, text, place) => {
  const failure = first(routed(own(template), OPS))?.failure;
  expect(failure && renderPhrase(failure.text)).toBe(text);
  const { line, character } = failure?.at?.range.start ?? {};
  expect(`${line}:${character}`).toBe(place);
});

it('the alert is the one with which the template fails', () => {
  const template = '{{ range .Alerts }}{{ if eq .Labels.alertname "B" }}{{ .Nope }}{{ end }}{{ end }}x';
  const manager = object(
    'NotificationManager',
    'notification-manager',
    'receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, tenantReceiverSelector: {matchLabels: {type: tenant}}}\ntemplate: {text: {name: own, namespace: own}}',
  );
  const failure = first(routed(manager, own(template), OPS))?.failure;
  expect(failure?.text.args.alert).toBe('B');
});

it('a name that no file defines has no text, but reaches the receiver', () => {
  const routing = routed(own('{{ template "elsewhere" . }}'), OPS);
  const { messages, failure, unknownText } = first(routing) ?? {};
  expect({ messages, failure, text: unknownText && renderPhrase(unknownText.text) }).toEqual({
    messages: [],
    failure: undefined,
    text: 'The text of `elsewhere` is not among the files.',
  });
  expect(alertRecipients(routing).map(({ delivered }) => delivered)).toEqual([[0], [0]]);
  const test = testMessages(routing.pipeline, 0);
  expect(test?.deliveries.map(({ messages, problem }) => [messages.length, problem?.code])).toEqual([
    [0, 'text-unknown'],
  ]);
});

it.each([
  ['', ['before']],
  [', /etc/files/other', []],
])('1.4 sends what is before a name that no template file defines%s', (more, texts) => {
  const manager = object(
    'NotificationManager',
    'notification-manager',
    `receivers:
  tenantKey: user
  globalReceiverSelector: {matchLabels: {type: global}}
  tenantReceiverSelector: {matchLabels: {type: tenant}}
  options: {global: {templateFile: [/etc/files/t${more}]}}
volumeMounts: [{mountPath: /etc/files/t, name: own, subPath: t}, {mountPath: /etc/files/other, name: other, subPath: t}]
volumes: [{name: own, configMap: {name: own}}, {name: other, configMap: {name: other}}]`,
  );
  const files = own('before {{ template "elsewhere" . }}').replace('namespace: own', `namespace: ${NAMESPACE}`);
  const options = { at: NOON, version: { major: 1, minor: 4, patch: 0 } };
  const pipeline = preparePipeline(
    clusterOf(manager, files, receiver('ops', 'type: global', 'template: team.text')),
    options,
  );
  const delivery = first(routeAlerts(pipeline, [alert({ namespace: 'shop' })]));
  expect(delivery?.messages.map(({ text }) => text.trim())).toEqual(texts);
  expect(delivery?.unknownText?.text.args.name).toBe(texts.length === 0 ? 'elsewhere' : undefined);
});

it('a NotificationManager without templates is told as such', () => {
  const manager = object(
    'NotificationManager',
    'notification-manager',
    'receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, tenantReceiverSelector: {matchLabels: {type: tenant}}}',
  );
  const failure = first(routed(manager, receiver('ops', 'type: global')))?.failure;
  expect(failure && renderPhrase(failure.text)).toBe(
    'The NotificationManager notification-manager lacks the field spec.template.text, which names the ConfigMap of the templates: no template “nm.default.text” is defined.',
  );
});
