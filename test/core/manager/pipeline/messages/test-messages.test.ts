import { expect, test } from 'vitest';
import { deliveriesOf, parseManagerVersion, preparePipeline, routeAlerts, testMessages } from '#core';
import { alert, clusterOf, MANAGER, NOON, object, receiver, TEMPLATES } from '../pipeline-of.js';

const made = (documents: readonly string[], alerts?: Parameters<typeof testMessages>[2]) =>
  testMessages(preparePipeline(clusterOf(MANAGER, TEMPLATES, ...documents), { at: NOON }), 0, alerts);

test.each<[string, string, readonly (readonly [string, number, string | undefined])[] | undefined]>([
  ['a robot', receiver('desk', 'type: global'), [['chatbot', 1, undefined]]],
  [
    'a disabled receiver that matches nothing',
    receiver('desk', 'type: global', 'enabled: false\nalertSelector: {matchLabels: {a: b}}'),
    [['chatbot', 1, undefined]],
  ],
  ['an ignored receiver', receiver('desk', 'team: x'), [['chatbot', 1, undefined]]],
  [
    'a conversation without a Config',
    object('Receiver', 'desk', 'dingtalk: {conversation: {chatids: [c]}}', 'type: global'),
    [['conversation', 1, undefined]],
  ],
  ['a failing template', receiver('desk', 'type: global', 'template: none'), [['chatbot', 0, 'template-render']]],
  ['another channel only', object('Receiver', 'desk', 'email: {}', 'type: global'), undefined],
])('%s', (_, document, expected) => {
  const found = made([document])?.deliveries.map(({ target, messages, problem }) => [
    target,
    messages.length,
    messages.length === 0 ? problem?.code : undefined,
  ]);
  expect(found).toEqual(expected);
});

test('sends a verification or the given alerts', () => {
  const shown = (alerts?: Parameters<typeof testMessages>[2]) =>
    made([receiver('desk', 'type: global')], alerts)?.deliveries.flatMap(({ messages }) =>
      messages.map((message) => message.shown),
    );
  expect(shown()).toEqual(['verify/']);
  expect(shown([alert({ pod: 'p' }), alert({ alertname: 'B' })])).toEqual(['A/p', 'B/']);
});

/** A manager before 2.0 reads its templates from files. */
const FILES = `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  groupLabels: [alertname]
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
    options: {global: {templateFile: [/templates/t]}}
  template: {text: {name: templates, key: t}}
  volumes: [{name: t, configMap: {name: templates}}]
  volumeMounts: [{name: t, mountPath: /templates}]
`;

const ADDED = `
apiVersion: v1
kind: ConfigMap
metadata: {name: templates, namespace: kubesphere-monitoring-system}
data:
  t: |
    {{ define "nm.default.text" }}{{ range .Alerts }}{{ .Labels.pod }}@{{ .Labels.cluster }}{{ .Annotations.alerttime }} {{ end }}{{ end }}
`;

test.each<[version: string, added: string, messages: number]>([
  ['2.6', 'p1@default2026-07-15 12:00:00 +0000 UTC p3@default2026-07-15 12:00:00 +0000 UTC', 1],
  ['2.3', 'p1@default p3@default', 1],
  ['1.4', 'p1@default p3@default', 2],
])('sends the given alerts as a preview of %s shows them', (given, added, count) => {
  const version = parseManagerVersion(given);
  const group = { receiver: '', groupLabels: { alertname: 'A' } };
  const alerts = ['n1', 'n0', 'n1'].map((namespace, index) => ({
    ...alert({ alertname: 'A', alerttype: 'metric', rule_level: 'namespace', namespace, pod: `p${index + 1}` }),
    request: group,
  }));
  const cluster = clusterOf(FILES, ADDED, receiver('desk', 'type: global'));
  const pipeline = preparePipeline(cluster, { at: NOON, ...(version && { version }) });
  const sent = testMessages(pipeline, 0, alerts)?.deliveries.flatMap(({ messages }) => messages);
  const shown = deliveriesOf(routeAlerts(pipeline, alerts), 0).flatMap(({ messages }) => messages);
  expect(sent).toEqual(shown);
  expect(sent).toHaveLength(count);
  expect(sent?.[0]?.text).toContain(added);
});

test.each<[version: string, sent: readonly string[]]>([
  ['2.6', ['A/']],
  ['1.4', []],
])('with %s, sends what is left of a request and says why the rest is lost', (given, sent) => {
  const version = parseManagerVersion(given);
  const request = { receiver: '', groupLabels: {} };
  const alerts = [alert({ alertname: 'A' }), { status: 'firing', labels: null } as const, alert({ alertname: 'B' })];
  const posted = alerts.map((each) => ({ ...each, request }));
  const cluster = clusterOf(MANAGER, TEMPLATES, receiver('desk', 'type: global'));
  const tested = testMessages(preparePipeline(cluster, { at: NOON, ...(version && { version }) }), 0, posted);
  expect(tested?.deliveries.flatMap(({ messages }) => messages.map(({ shown }) => shown.trim()))).toEqual(sent);
  expect(tested?.lost).toHaveLength(1);
});

test.each(['2.6', '1.4'])('with %s, an alert without a start starts when it arrives', (given) => {
  const version = parseManagerVersion(given);
  const times = ADDED.replace(
    /\{\{ range.*\{\{ end \}\}/,
    '{{ (index .Alerts 0).StartsAt.UTC.Format "2006-01-02 15:04" }}{{ end }}',
  );
  const cluster = clusterOf(FILES, times, receiver('desk', 'type: global'));
  const pipeline = preparePipeline(cluster, { at: NOON, ...(version && { version }) });
  const shown = (startsAt?: string) =>
    deliveriesOf(routeAlerts(pipeline, [{ ...alert({ alertname: 'A' }), startsAt }]), 0)[0]?.messages[0]?.text;
  expect([shown(), shown('2026-07-01T08:00:00Z')]).toEqual(['2026-07-15 12:00', '2026-07-01 08:00']);
});
