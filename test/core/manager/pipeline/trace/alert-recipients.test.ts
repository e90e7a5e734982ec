import { expect, test } from 'vitest';
import { analyseStream, factsOf, instantOf, readClusterObjects, renderPhrase } from '#core';
import { preparePipeline } from '../../../../../core/src/manager/pipeline/prepare/prepare-pipeline.js';
import { routeAlerts } from '../../../../../core/src/manager/pipeline/route-alerts.js';
import { alertRecipients } from '../../../../../core/src/manager/pipeline/trace/alert-recipients.js';
import { traceAlert } from '../../../../../core/src/manager/pipeline/trace/trace-alert.js';
import { alert, clusterOf, NOON, receiver, route } from '../pipeline-of.js';

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: ${kind}\nmetadata: { name: ${name}, labels: { type: global } }\nspec: ${spec}\n`;
const ROBOT = 'chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, key: webhook } } } }';

const recipients = (...texts: readonly string[]) => {
  const stream = analyseStream(texts.join('---\n'));
  const cluster = readClusterObjects([{ uri: 'a.yaml', facts: factsOf(stream) }]);
  const pipeline = preparePipeline(cluster, { at: instantOf(new Date('2026-03-02T02:00:00Z')) });
  const alerts = ['critical', 'warning', 'muted'].map((severity) => ({
    status: 'firing' as const,
    labels: { alertname: 'A', severity },
    annotations: { message: 'm' },
  }));
  return alertRecipients(routeAlerts(pipeline, alerts)).map(({ delivered, lost, reason }) => ({
    delivered,
    lost: lost.map(({ receiver }) => receiver),
    reason: reason?.at ? 'somewhere' : reason && 'nowhere',
  }));
};

const TAKES_CRITICAL = `{ dingtalk: { alertSelector: { matchLabels: { severity: critical } }, ${ROBOT} } }`;

test('speaks only of the receivers that are asked for', () => {
  const documents = [
    receiver('critical', 'type: global', 'alertSelector: {matchLabels: {severity: critical}}'),
    receiver('all', 'type: global'),
    receiver('broken', 'type: global', 'template: none'),
    object('Silence', 'quiet', '{ matcher: { matchLabels: { severity: muted } } }'),
  ];
  const alerts = ['critical', 'warning', 'muted'].map((severity) => alert({ severity }));
  const only = (wanted: number) =>
    alertRecipients(route({ documents, alerts }), (index) => index === wanted).map(
      ({ outcome, delivered, lost }) => `${outcome} ${[...delivered, ...lost.map(({ receiver }) => receiver)]}`,
    );
  expect(only(0)).toEqual(['delivered 0', 'nobody ', 'muted ']);
  expect(only(1)).toEqual(['delivered 1', 'delivered 1', 'muted ']);
  expect(only(2)).toEqual(['lost 2', 'lost 2', 'muted ']);
});

test('lists the receivers of an alert, lost deliveries, and the reason when there is no receiver', () => {
  expect(
    recipients(
      object('Receiver', 'critical', TAKES_CRITICAL),
      object('Receiver', 'broken', `{ dingtalk: { tmplType: other, ${ROBOT} } }`),
      object('Silence', 'quiet', '{ matcher: { matchLabels: { severity: muted } } }'),
    ),
  ).toEqual([
    { delivered: [0], lost: [1], reason: undefined },
    { delivered: [], lost: [1], reason: undefined },
    { delivered: [], lost: [], reason: 'somewhere' },
  ]);
});

test('gives a reason when no receiver exists or matches', () => {
  const nobody = { delivered: [], lost: [], reason: 'nowhere' };
  expect(recipients(object('Silence', 'off', '{ matcher: {}, enabled: false }'))).toEqual([nobody, nobody, nobody]);
  const [, ...others] = recipients(object('Receiver', 'critical', TAKES_CRITICAL));
  const unmatched = { delivered: [], lost: [], reason: 'somewhere' };
  expect(others).toEqual([unmatched, unmatched]);
});

const robotWith = (secret: string): string =>
  object(
    'Receiver',
    'robot',
    `{ dingtalk: { chatbot: { webhook: { value: 'https://x/y' }, secret: { value: ${JSON.stringify(secret)} } } } }`,
  );
const appWith = (secret: string): string =>
  [
    object('Receiver', 'chat', '{ dingtalk: { conversation: { chatids: [c] } } }'),
    object(
      'Config',
      'app',
      `{ dingtalk: { conversation: { appkey: { value: k }, appsecret: { value: ${JSON.stringify(secret)} } } } }`,
    ).replace('type: global', 'type: default'),
  ].join('---\n');
const UNSIGNED = [
  object(
    'Receiver',
    'robot',
    `{ dingtalk: { chatbot: { webhook: { value: 'https://x/y' },
      secret: { valueFrom: { secretKeyRef: { name: s, key: missing } } } } } }`,
  ),
  'apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: kubesphere-monitoring-system }\nstringData: { k: SEC }\n',
].join('---\n');

test.each([
  ['a signature with a line break', robotWith('SEC\n'), 'lost'],
  ['an app without a secret', appWith(''), 'lost'],
  ['an app with a line break', appWith('s\n'), 'lost'],
  ['an empty signing secret, which some robots accept', UNSIGNED, 'delivered'],
  ['a signature', robotWith('SEC'), 'delivered'],
  ['an app', appWith('s'), 'delivered'],
])('what DingTalk certainly rejects is lost, for the reason of its trace: %s', (_, document, outcome) => {
  const routing = route({ documents: [document], alerts: [alert()] });
  const [found] = alertRecipients(routing);
  const last = traceAlert(routing, 0, 0).steps.at(-1);
  expect([found?.outcome, last?.verdict]).toEqual([outcome, outcome === 'lost' ? 'failed' : 'passed']);
  expect(found?.lost.map(({ text, at }) => [text, at])).toEqual(outcome === 'lost' ? [[last?.text, last?.at]] : []);
});

test('an alert has what its deliveries assume, each once, without those of lost ones', () => {
  const text = '{ dingtalk: { conversation: { chatids: [c] } } }';
  const documents = [
    receiver('a', 'type: global', 'template: none'),
    object('Receiver', 'b', text),
    object('Receiver', 'c', text),
    object('Receiver', 'd', `{ dingtalk: { ${ROBOT} } }`),
    object('Receiver', 'lost', `{ dingtalk: { tmplType: other, ${ROBOT.replace('name: robot', 'name: other')} } }`),
  ];
  const cluster = clusterOf(...documents);
  const [found] = alertRecipients(routeAlerts(preparePipeline(cluster, { at: NOON }), [alert()]));
  expect(found?.lost.map(({ receiver }) => receiver)).toEqual([4]);
  expect(found?.assumed.map(({ text }) => renderPhrase(text, {}))).toEqual([
    'The manifests do not contain the notification manager’s common templates: the installed ones are assumed.',
    'The text of `none` is not among the files.',
    'The manifests contain no Config: the cluster is assumed to have a matching one.',
    'The manifests do not contain the Secret kubesphere-monitoring-federated/robot: it is assumed to exist in the cluster.',
  ]);
});
