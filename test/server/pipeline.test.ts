import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '#core';
import {
  MANAGER_REQUEST,
  type ManagerAnswer,
  type ManagerParams,
  MESSAGE_REQUEST,
  type MessageAnswer,
  type MessageParams,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  SET_SAMPLES_REQUEST,
  type SetSamplesParams,
  TRACE_REQUEST,
  type TraceAnswer,
  type TraceParams,
} from '#server/protocol';
import { client, start } from './session.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pipeline-'));
});
afterEach(() => rm(folder, { recursive: true }));

const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;

const RECEIVER = [
  'apiVersion: notification.kubesphere.io/v2beta2',
  'kind: Receiver',
  'metadata: { name: on-call, labels: { type: global } }',
  'spec:',
  '  dingtalk:',
  '    alertSelector:',
  '      matchExpressions:',
  '        - { key: severity, operator: In, values: [critical] }',
  '    chatbot:',
  '      keywords: [alert]',
  '      atMobiles: ["13800000000"]',
  '      webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } }',
  '',
].join('\n');

const secret = (token: string) =>
  [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: { name: robot, namespace: ops }',
    `stringData: { webhook: "https://oapi.dingtalk.com/robot/send?access_token=${token}" }`,
    '',
  ].join('\n');

const silence = (matcher: string, times = '') =>
  [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Silence',
    'metadata: { name: quiet, labels: { type: global } }',
    `spec: { matcher: { matchLabels: ${matcher} }${times} }`,
    '',
  ].join('\n');

const alert = (labels: Alert['labels']): Alert => ({
  status: 'firing',
  labels,
  annotations: { message: `What ${labels.alertname} says.` },
});
const CRITICAL = alert({ alertname: 'Critical', severity: 'critical' });
const WARNING = alert({ alertname: 'Warning', severity: 'warning' });

/** A workspace with the receiver open, and two sample alerts. */
async function open(files: Readonly<Record<string, string>>, receiver = RECEIVER, alerts = [CRITICAL, WARNING]) {
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
  await client.open(uriOf('receiver.yaml'), receiver);
  const changes: readonly SetSamplesParams[] = [
    { change: 'use', source: 'built-in', used: false },
    { change: 'alerts', source: 'own', alerts },
  ];
  for (const change of changes) await client.connection.sendRequest(SET_SAMPLES_REQUEST, change);
  const { samples }: SamplesAnswer = await client.connection.sendRequest(SAMPLES_REQUEST, {});
  return (samples ?? []).map(({ id }) => id);
}

const trace = (of = '', more: Partial<TraceParams> = {}): Promise<TraceAnswer> =>
  client.connection.sendRequest(TRACE_REQUEST, {
    textDocument: { uri: uriOf('receiver.yaml') },
    receiver: 'on-call',
    alert: of,
    ...more,
  } satisfies TraceParams);
const message = (more: Partial<MessageParams> = {}): Promise<MessageAnswer> =>
  client.connection.sendRequest(MESSAGE_REQUEST, {
    textDocument: { uri: uriOf('receiver.yaml') },
    receiver: 'on-call',
    ...more,
  } satisfies MessageParams);

const verdicts = (answer: TraceAnswer) => answer?.steps.map(({ stage, verdict }) => `${stage} ${verdict}`);

describe('the trace of an alert', () => {
  test('passes all stages, and lists the assumptions', async () => {
    const [critical] = await open({});
    const answer = await trace(critical);
    expect(answer?.outcome).toBe('delivered');
    expect(verdicts(answer)?.slice(0, 4)).toEqual([
      'alertmanager assumed',
      'silence passed',
      'route passed',
      'filter passed',
    ]);
    expect(verdicts(answer)).toContain('credentials assumed');
    expect(verdicts(answer)?.at(-1)).toBe('delivered passed');
    expect(answer?.assumptions.length).toBeGreaterThan(0);
  });

  test('ends where the alert stops, with the place: in the conditions, or in another file', async () => {
    const [critical, warning] = await open({ 'silence.yaml': silence('{ alertname: Critical }') });
    const conditions = await trace(warning);
    expect(conditions?.outcome).toBe('stopped');
    expect(conditions?.steps.at(-1)).toMatchObject({
      stage: 'filter',
      verdict: 'stopped',
      place: { uri: uriOf('receiver.yaml'), range: { start: { line: 7 } } },
    });
    const muted = await trace(critical);
    expect(muted?.steps).toMatchObject([
      { stage: 'alertmanager', verdict: 'assumed' },
      { stage: 'silence', verdict: 'stopped', place: { uri: uriOf('silence.yaml') } },
    ]);
  });

  test('names the Routers that select the receiver, with the condition that fails', async () => {
    const router = [
      'apiVersion: notification.kubesphere.io/v2beta2',
      'kind: Router',
      'metadata: { name: logs }',
      'spec: { alertSelector: { matchLabels: { source: loki } }, receivers: { name: [on-call] } }',
      '',
    ].join('\n');
    const [critical] = await open({ 'router.yaml': router });
    const route = (await trace(critical))?.steps.find(({ stage }) => stage === 'route');
    expect(route?.notes).toMatchObject([
      {
        text: 'The Router logs does not take the alert: label source is missing, wanted loki.',
        place: { uri: uriOf('router.yaml'), range: { start: { line: 3 } } },
      },
    ]);
  });

  test('at another time, on the unsaved text', async () => {
    const times = ', schedule: "0 2 * * *", duration: 1h';
    const [critical] = await open({ 'silence.yaml': silence('{ alertname: Critical }', times) });
    expect((await trace(critical, { at: '2026-03-02T02:30:00+08:00' }))?.outcome).toBe('stopped');
    expect((await trace(critical, { at: '2026-03-02T03:30:00+08:00' }))?.outcome).toBe('delivered');
    await client.open(uriOf('silence.yaml'), silence('{ alertname: Other }', times));
    expect((await trace(critical, { at: '2026-03-02T02:30:00+08:00' }))?.outcome).toBe('delivered');
  });

  test('is null when the alert or the receiver is missing', async () => {
    const [critical] = await open({});
    expect(await trace('gone')).toBeNull();
    expect(await trace(critical, { receiver: 'gone' })).toBeNull();
  });

  test('prefers objects of the same folder over those of other clusters', async () => {
    const [critical] = await open({ 'b.yaml': RECEIVER.replace('severity', 'other') });
    expect((await trace(critical))?.outcome).toBe('delivered');
  });
});

describe('messages', () => {
  test('for one alert, with what the group sees around it', async () => {
    const [critical = ''] = await open({});
    expect(await message({ alerts: [critical] })).toMatchObject({
      messages: [
        {
          target: { kind: 'chatbot' },
          type: 'text',
          text: expect.stringContaining('What Critical says.'),
          part: 1,
          parts: 1,
          alerts: [critical],
          keywords: ['alert'],
          mentions: { all: false, mobiles: ['13800000000'], users: [] },
        },
      ],
      omitted: 0,
      problem: null,
      switchedOff: false,
    });
  });

  test('that a receiver would get that is switched off', async () => {
    const off = RECEIVER.replace('dingtalk:', 'dingtalk:\n    enabled: false');
    const [critical = '', warning = ''] = await open({}, off);
    expect(await message({ alerts: [critical] })).toMatchObject({
      messages: [{ text: expect.stringContaining('What Critical says.') }],
      switchedOff: true,
      problem: null,
    });
    expect(await message({ alerts: [warning] })).toMatchObject({
      messages: [],
      switchedOff: true,
      problem: { text: expect.stringContaining('severity is "warning"') },
    });
    expect((await trace(critical))?.steps.at(-1)).toMatchObject({ stage: 'route', verdict: 'stopped' });
  });

  test('with what DingTalk shows otherwise than it is written', async () => {
    const [critical = ''] = await open({}, RECEIVER.replace('dingtalk:', 'dingtalk:\n    tmplType: markdown'), [
      { ...CRITICAL, annotations: { message: 'first', details: 'one\ntwo' } },
    ]);
    const answer = await message({ alerts: [critical] });
    expect(answer?.messages).toMatchObject([
      {
        type: 'markdown',
        notes: [
          'The line end after “- details: one” becomes a space, so two lines run together. ' +
            'Leave an empty line there, or end the line with two spaces.',
        ],
      },
    ]);
  });

  test('for all that match, grouped as the manager groups them', async () => {
    const more = [...Array(3).keys()].map((index) =>
      alert({ alertname: 'Same', severity: 'critical', pod: `${index}` }),
    );
    const [critical, , ...same] = await open({}, RECEIVER, [CRITICAL, WARNING, ...more]);
    const answer = await message();
    expect(answer?.messages.map(({ alerts }) => [...alerts].sort())).toEqual([[critical], same]);
    const [, second] = answer?.messages ?? [];
    expect(second?.size).toBeGreaterThan(0);
    expect(second?.size).toBeLessThan(second?.limit ?? 0);
  });

  test('for each chat of a conversation', async () => {
    const conversation = RECEIVER.replace(/ {4}chatbot:[\s\S]*/, '    conversation: { chatids: [chat1, chat2] }\n');
    const [critical = ''] = await open({ 'secret.yaml': secret('t') }, conversation);
    const answer = await message({ alerts: [critical] });
    expect(answer?.messages.map(({ target }) => target)).toEqual([
      { kind: 'conversation', chatId: 'chat1' },
      { kind: 'conversation', chatId: 'chat2' },
    ]);
  });

  test('none: the answer says where the alert stops', async () => {
    const [, warning = ''] = await open({});
    expect(await message({ alerts: [warning] })).toMatchObject({
      messages: [],
      problem: { place: { uri: uriOf('receiver.yaml'), range: { start: { line: 7 } } } },
    });
  });

  test('many: the answer is limited', async () => {
    const many = Array.from({ length: 80 }, (_, index) => alert({ alertname: `A${index}`, severity: 'critical' }));
    await open({}, RECEIVER, many);
    const answer = await message();
    expect(answer?.messages).toHaveLength(50);
    expect(answer?.omitted).toBe(30);
  });
});

test('answers contain no credentials', async () => {
  const [critical = ''] = await open({ 'secret.yaml': secret('SECRET-TOKEN') });
  const inline = RECEIVER.replace(/webhook: .*/, 'webhook: { value: "https://x/?access_token=SECRET-TOKEN" }');
  await client.open(uriOf('inline.yaml'), inline.replace('on-call', 'inline'));
  const answers = [
    await trace(critical),
    await message(),
    await trace(critical, { textDocument: { uri: uriOf('inline.yaml') }, receiver: 'inline' }),
    await message({ textDocument: { uri: uriOf('inline.yaml') }, receiver: 'inline' }),
  ];
  expect(answers).not.toContain(null);
  expect(JSON.stringify(answers) + client.log()).not.toContain('SECRET-TOKEN');
});

describe('the manager of a file', () => {
  const ask = (): Promise<ManagerAnswer> =>
    client.connection.sendRequest(MANAGER_REQUEST, {
      textDocument: { uri: uriOf('receiver.yaml') },
    } satisfies ManagerParams);

  test('is the newest where nothing says otherwise', async () => {
    await open({});
    expect(await ask()).toEqual({
      version: { major: 2, minor: 6 },
      usesFile: true,
      name: '2.6',
      source: 'default',
      reason: 'the newest release',
      configFile: null,
      tenants: null,
      tenantsFrom: null,
      timeZone: null,
    });
  });

  test.each([
    ['a Secret that a receiver names', 'Secret', 'robot', 'ops', true],
    ['a Secret of another namespace', 'Secret', 'robot', 'other', false],
    ['a Secret of others', 'Secret', 'database', 'ops', false],
    [
      'the ConfigMap with the default templates',
      'ConfigMap',
      'notification-manager-template',
      'kubesphere-monitoring-system',
      true,
    ],
    ['a ConfigMap of others', 'ConfigMap', 'settings', 'ops', false],
  ])('uses a file with %s: %s %s in %s: %s', async (_, kind, name, namespace, used) => {
    await open({});
    await client.open(
      uriOf('data.yaml'),
      `apiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace} }\n`,
    );
    const params: ManagerParams = { textDocument: { uri: uriOf('data.yaml') } };
    const answer = await client.connection.sendRequest<ManagerAnswer>(MANAGER_REQUEST, params);
    expect(answer.usesFile).toBe(used);
  });

  test('is the one that an open NotificationManager names', async () => {
    const manager =
      'apiVersion: notification.kubesphere.io/v2beta2\nkind: NotificationManager\nmetadata: { name: nm }\nspec: { image: kubesphere/notification-manager:v2.3.0, receivers: {} }\n';
    await open({});
    await client.open(uriOf('manager.yaml'), manager);
    expect(await ask()).toMatchObject({ version: { major: 2, minor: 3, patch: 0 } });
  });

  const NM =
    'apiVersion: notification.kubesphere.io/v2beta2\nkind: NotificationManager\nmetadata: { name: nm }\nspec: { image: kubesphere/notification-manager:v2.5.2, receivers: {} }\n';

  test('is the one of a NotificationManager that is not open', async () => {
    await open({ 'manager.yaml': NM });
    expect(await ask()).toMatchObject({ name: '2.5.2', source: 'image' });
  });

  test('is the one of the configuration file, with its time zone and tenants', async () => {
    const config = 'notificationManagerVersion: ks-3.3\ntimeZone: Asia/Tokyo\ntenants: { shop: [anna] }\n';
    await open({ 'manager.yaml': NM, '.kubesphere-dingtalk.yaml': config });
    expect(await ask()).toMatchObject({
      name: '1.4 (KubeSphere 3.3)',
      source: 'config',
      configFile: uriOf('.kubesphere-dingtalk.yaml'),
      tenants: { shop: ['anna'] },
      timeZone: 'Asia/Tokyo',
    });
  });
});
