import { beforeEach, describe, expect, test } from 'vitest';
import { type CodeLens, CodeLensRequest, type InlayHint, InlayHintRequest } from 'vscode-languageserver-protocol/node';
import { MATCHES_REQUEST, type MatchesAnswer, SET_SAMPLES_REQUEST, type SetSamplesParams } from '#server/protocol';
import { COMMANDS, client, receiver, start, URI } from './session.js';

const head = (kind: string, name: string) =>
  [
    'apiVersion: notification.kubesphere.io/v2beta2',
    `kind: ${kind}`,
    `metadata: { name: ${name}, labels: { type: global } }`,
    'spec:',
  ].join('\n');

const ROUTER = `${head('Router', 'critical')}
  alertSelector:
    matchExpressions:
      - { key: severity, operator: In, values: [critical] }
      - { key: pod, operator: Exists }
  receivers: { name: [on-call, payment] }
`;
const DISABLED = `${head('Router', 'disabled')}
  enabled: false
  alertSelector: {}
  receivers: { name: [on-call] }
`;
const SILENCE = `${head('Silence', 'pods')}
  matcher: { matchExpressions: [{ key: pod, operator: Exists }] }
`;
const UNDETERMINED = `${head('Silence', 'instant')}
  matcher: {}
  schedule: "@every 1h"
  duration: 0s
`;
const RECEIVERS = [receiver('on-call', '- { key: a, operator: DoesNotExist }'), receiver('payment', '[]')].join(
  '---\n',
);
const FILTERS = [ROUTER, DISABLED, SILENCE, UNDETERMINED].join('---\n');

async function sample(...labels: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const changes: readonly SetSamplesParams[] = [
    { change: 'use', source: 'built-in', used: false },
    {
      change: 'alerts',
      source: 'own',
      alerts: labels.map((each) => ({ status: 'firing', labels: each, annotations: {} })),
    },
  ];
  for (const change of changes) await client.connection.sendRequest(SET_SAMPLES_REQUEST, change);
}

async function lenses(): Promise<readonly (readonly [number, string | undefined, unknown])[]> {
  const found = (await client.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: URI },
  })) as CodeLens[];
  return found.map(({ range, command }) => [range.start.line, command?.title, command?.arguments?.[0]]);
}

const matches = (id?: string): Promise<MatchesAnswer> =>
  client.connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: URI }, ...(id && { receiver: id }) });

test('conditions on the label cluster are judged as the manager sees it', async () => {
  await start({ initializationOptions: { commands: COMMANDS } });
  const receivers = [
    'tenantKey: user',
    'globalReceiverSelector: { matchLabels: { type: global } }',
    'tenantReceiverSelector: { matchLabels: { type: tenant } }',
    'options: { global: { cluster: north } }',
  ].join(', ');
  const manager = `${head('NotificationManager', 'm')}\n  receivers: { ${receivers} }\n`;
  await client.open('file:///project/manager.yaml', manager);
  await client.open(URI, receiver('on-call', '- { key: cluster, operator: In, values: [north] }'));
  await sample({ alertname: 'A' }, { alertname: 'B', cluster: 'south' });
  expect((await matches())?.receiver.matched).toBe(1);
  expect((await lenses()).map(([, title]) => title)).toContain('Preview Matches: 1 of 2');
});

describe('Routers and Silences', () => {
  beforeEach(async () => {
    await start({ initializationOptions: { commands: COMMANDS } });
    await sample({ severity: 'critical' }, { severity: 'critical', pod: 'a' }, { severity: 'info', pod: 'b' });
    await client.open('file:///project/others.yaml', RECEIVERS);
    await client.open(URI, FILTERS);
  });

  test('have lenses: what they take and for whom, what they mute and when', async () => {
    expect(await lenses()).toEqual([
      [0, 'Takes 1 of 3, for on-call and payment', { uri: URI, receiver: 'Router/critical' }],
      [10, 'Takes nothing: it is disabled', { uri: URI, receiver: 'Router/disabled' }],
      [18, 'Mutes 2 of 3: active now', { uri: URI, receiver: 'Silence/pods' }],
      [24, 'Mutes 3 of 3: not determined', { uri: URI, receiver: 'Silence/instant' }],
    ]);
  });

  test('follow their receivers in other files', async () => {
    await client.change('file:///project/others.yaml', 2, [{ text: receiver('payment', '[]') }]);
    expect((await lenses())[0]?.[1]).toBe('Takes 1 of 3, for payment');
  });

  test('have counts after their conditions', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const hints = (await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: URI },
      range,
    })) as InlayHint[];
    const parts = hints.map(({ label }) => (typeof label === 'string' ? { value: label } : label[0]));
    expect(hints.map(({ position: { line } }, index) => [line, parts[index]?.value])).toEqual([
      [6, '→ 2 of 3'],
      [7, '→ 1 of 3'],
      [22, '→ 2 of 3'],
      [20, 'active now'],
      [26, 'not determined'],
    ]);
    expect(parts[0]).toMatchObject({
      command: { command: COMMANDS[1], arguments: [{ uri: URI, receiver: 'Router/critical' }] },
    });
    expect(hints[0]?.tooltip).toBe('Of 3 sample alerts, 2 match the conditions up to here.');
  });

  test('are previewed like receivers, a Router with those for whom it takes alerts', async () => {
    const first = await matches();
    expect(first).toMatchObject({ id: 'Router/critical', kind: 'Router', receiver: { matched: 1 } });
    expect(first?.recipients.map(({ name }) => name)).toEqual(['on-call', 'payment']);
    expect(first?.receivers.map(({ id, enabled, matched }) => [id, enabled, matched])).toEqual([
      ['Router/critical', true, 1],
      ['Router/disabled', false, 3],
      ['Silence/pods', true, 2],
      ['Silence/instant', true, 3],
    ]);
    expect(await matches('Silence/pods')).toMatchObject({ kind: 'Silence', recipients: [], receiver: { matched: 2 } });
  });
});

test('Routers and Silences do not exist in managers before 2.0', async () => {
  await start({
    initializationOptions: { commands: COMMANDS },
    capabilities: { workspace: { configuration: true } },
    settings: () => ({ notificationManagerVersion: '1.4' }),
  });
  await client.open(URI, FILTERS);
  await expect.poll(lenses).toEqual([]);
  expect(await matches()).toBeNull();
});
