import { expect, test } from 'vitest';
import { type ConfigFacts, type Placed, sendDirectly } from '#core';
import { alert, clusterOf, MANAGER, NOON, object, receiver, TEMPLATES } from '../pipeline-of.js';

const quiet = object('Silence', 's', 'matcher: {}', 'type: global');
const chats = object('Receiver', 'desk', 'dingtalk: {conversation: {chatids: [c]}}', 'type: global');
const app = object(
  'Config',
  'c',
  'dingtalk: {conversation: {appkey: {value: k}, appsecret: {value: s}}}',
  'type: default',
);

test.each<[string, string, number, number]>([
  ['a robot, whatever Silences say', receiver('desk', 'type: global'), 200, 1],
  [
    'one that is off, and picky',
    receiver('desk', 'type: global', 'enabled: false\nalertSelector: {matchLabels: {a: b}}'),
    200,
    1,
  ],
  ['a tenant’s', receiver('desk', 'type: tenant, user: u'), 200, 1],
  ['nobody’s', receiver('desk', 'team: x'), 400, 0],
  ['without a section', object('Receiver', 'desk', '', 'type: global'), 400, 0],
  ['without a target', object('Receiver', 'desk', 'dingtalk: {}', 'type: global'), 400, 0],
  ['without a webhook', object('Receiver', 'desk', 'dingtalk: {chatbot: {}}', 'type: global'), 400, 0],
  ['of an unknown type', receiver('desk', 'type: global', 'tmplType: html'), 400, 0],
  ['without a Config', chats, 400, 0],
  ['a failing template', receiver('desk', 'type: global', 'template: none'), 400, 1],
  ['another channel only', object('Receiver', 'desk', 'email: {}', 'type: global'), 200, 0],
])('%s', (_, document, status, deliveries) => {
  const cluster = clusterOf(MANAGER, TEMPLATES, quiet, document);
  const [handed] = cluster.receivers;
  const result = handed && sendDirectly(cluster, { receiver: handed }, { at: NOON, complete: true });
  expect([result?.status, result?.deliveries.length]).toEqual([status, deliveries]);
  expect(result?.problem === undefined).toBe(status === 200 || deliveries > 0);
});

test('uses only the Config in the request', () => {
  const cluster = clusterOf(MANAGER, TEMPLATES, chats, app);
  const [handed] = cluster.receivers;
  const [config] = clusterOf(app.replace('type: default', 'team: x')).configs;
  const send = (given?: Placed<ConfigFacts>) =>
    handed &&
    sendDirectly(cluster, { receiver: handed, ...(given && { config: given }) }, { at: NOON, complete: true });
  expect(send()?.status).toBe(200);
  expect(send(config)?.status).toBe(400);
  expect(send(cluster.configs[0])?.status).toBe(200);
});

test('sends a verification or the alerts in the request', () => {
  const cluster = clusterOf(MANAGER, TEMPLATES, receiver('desk', 'type: global'));
  const [handed] = cluster.receivers;
  const shown = (alerts?: readonly ReturnType<typeof alert>[]) =>
    handed &&
    sendDirectly(
      cluster,
      { receiver: handed, ...(alerts && { alerts }) },
      { at: NOON, complete: true },
    ).deliveries.flatMap(({ messages }) => messages.map((message) => message.shown));
  expect(shown()).toEqual(['verify/']);
  expect(shown([alert({ pod: 'p' }), alert({ alertname: 'B' })])).toEqual(['A/p', 'B/']);
});

test.each<[string, unknown, number, readonly string[]]>([
  [
    'nulls are empty texts',
    { status: 'firing', labels: { alertname: null, pod: 'p' }, annotations: null },
    200,
    ['/p'],
  ],
  ['no labels', { status: 'firing' }, 200, ['/']],
  ['a text', 'alert', 400, []],
  ['a number as a label value', { labels: { pod: 1 } }, 400, []],
  ['an invalid time', { startsAt: 'today' }, 400, []],
  ['null', null, 500, []],
])('an alert that is handed over: %s', (_, given, status, shown) => {
  const cluster = clusterOf(MANAGER, TEMPLATES, receiver('desk', 'type: global'));
  const alerts = [given as ReturnType<typeof alert>];
  const result = sendDirectly(cluster, { receiver: cluster.receivers[0], alerts }, { at: NOON, complete: true });
  expect(result.status).toBe(status);
  expect(result.deliveries.flatMap(({ messages }) => messages.map((message) => message.shown))).toEqual(shown);
});

test('a verification starts and ends at the current nanosecond', () => {
  const templates = TEMPLATES.replace(
    '{{ range .Alerts }}{{ .Labels.alertname }}/{{ .Labels.pod }} {{ end }}',
    '{{ range .Alerts }}{{ .Labels.alerttime }} {{ .StartsAt.Unix }} {{ .EndsAt.Unix }}{{ end }}',
  );
  const cluster = clusterOf(MANAGER, templates, receiver('desk', 'type: global'));
  const { deliveries } = sendDirectly(cluster, { receiver: cluster.receivers[0] }, { at: NOON + 1n, complete: true });
  expect(deliveries[0]?.messages[0]?.shown).toBe('2026-07-15 12:00:00.000000001 +0000 UTC 1784116800 1784116800');
});

test.each<[string, string, string | undefined, number]>([
  ['any receiver without a Config in the request', receiver('desk', 'team: x'), undefined, 200],
  ['only owned receivers with one', receiver('desk', 'team: x'), app, 400],
  ['a default Config for a global receiver', chats, app, 200],
  ['no other Config for it', chats, app.replace('type: default', 'type: global'), 400],
  ['no conversation without a default Config', chats, undefined, 400],
])('a manager before 2.0 accepts %s', (_, document, given, status) => {
  const cluster = clusterOf(MANAGER, TEMPLATES, document);
  const [handed] = cluster.receivers;
  const [config] = given === undefined ? [] : clusterOf(given).configs;
  const request = { receiver: handed, ...(config && { config }) };
  const manager = { ...cluster, managers: [] };
  const options = { at: NOON, version: { major: 1, minor: 4 } };
  expect(sendDirectly(manager, request, options).status).toBe(status);
});

test('the test message of a manager before 2.0 reads as resolved', () => {
  const cluster = { ...clusterOf(receiver('desk', 'type: global')), managers: [] };
  const [handed] = cluster.receivers;
  const { deliveries } = sendDirectly(cluster, { receiver: handed }, { at: NOON, version: { major: 1, minor: 4 } });
  const text = deliveries[0]?.messages[0]?.text ?? '';
  expect(text).toContain('Alerts Resolved:');
  expect(text).toContain('alertname=Test');
});
