import { expect, test } from 'vitest';
import { type Hover, HoverRequest } from 'vscode-languageserver-protocol/node';
import { MATCHES_REQUEST, type MatchesAnswer, SET_SAMPLES_REQUEST } from '#server/protocol';
import { client, receiver, start, summary, URI } from './session.js';

const PLAN = 'file:///project/plan.yaml';
const LINES = [
  'apiVersion: kubesphere.io/v1alpha1',
  'kind: InstallPlan',
  'metadata: { name: whizard-notification }',
  'spec:',
  '  config: |',
  '    notification-manager:',
  '      notificationmanager:',
  '        groupLables: [alertname]',
  '        receivers: { options: { global: { cluster: north } } }',
];
const at = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

test('the text of an InstallPlan has diagnostics and hovers, and defines the NotificationManager', async () => {
  await start();
  await client.open(PLAN, LINES.join('\n'));
  expect(summary(await client.diagnostics(PLAN, 1))).toEqual([
    { code: 'values-key-ignored', range: at(7, 8, 19), severity: 2 },
  ]);
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: PLAN },
    position: { line: 8, character: 36 },
  });
  expect(hover?.range).toEqual(at(8, 32, 38));
  await client.open(URI, receiver('on-call', '- { key: cluster, operator: In, values: [north] }'));
  await client.connection.sendRequest(SET_SAMPLES_REQUEST, { change: 'use', source: 'built-in', used: false });
  await client.connection.sendRequest(SET_SAMPLES_REQUEST, {
    change: 'alerts',
    source: 'own',
    alerts: [{ status: 'firing', labels: { alertname: 'A' }, annotations: {} }],
  });
  const matches: MatchesAnswer = await client.connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: URI } });
  expect(matches?.receiver.matched).toBe(1);
});
