import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol/node';
import {
  OVERVIEW_CHANGED_NOTIFICATION,
  OVERVIEW_REQUEST,
  type OverviewAnswer,
  type OverviewParams,
} from '#server/protocol';
import { client, receiver, start } from './session.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overview-'));
});
afterAll(() => rm(folder, { recursive: true }));

const overview = (params: OverviewParams = {}): Promise<OverviewAnswer> =>
  client.connection.sendRequest(OVERVIEW_REQUEST, params);
const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);

/** The groups with the name and state of each entry. */
const outline = ({ groups }: OverviewAnswer) =>
  Object.fromEntries(
    groups.map(({ label, items }) => [label, items.map(({ kind, name, state }) => `${kind} ${name}: ${state}`)]),
  );

const critical = (name: string): string => receiver(name, '- { key: severity, operator: In, values: [critical] }');
const object = (kind: string, name: string, spec: string, labels = '{ type: global }'): string =>
  `apiVersion: notification.kubesphere.io/v2beta2
kind: ${kind}
metadata: { name: ${name}, labels: ${labels} }
spec: ${spec}
`;
const MATCHER = 'matcher: { matchLabels: { severity: warning } }';

const RECEIVERS = [
  critical('on-call'),
  receiver('nobody', '- { key: severity, operator: In, values: [unheard-of] }'),
  critical('paused').replace('    alertSelector', '    enabled: false\n    alertSelector'),
  receiver('hidden', '- { key: severity, operator: In, values: ["${SEVERITY}"] }'),
  receiver('wrong', '- { key: severity, operator: in, values: [critical] }'),
  critical('of-alice').replace('type: global', 'type: tenant\n    user: alice'),
  critical('foreign').replace('type: global', 'type: nothing'),
].join('---\n');

const ROUTING = [
  object('Router', 'to-on-call', '{ alertSelector: {}, receivers: { regexName: on-call } }'),
  object('Router', 'to-nobody', '{ alertSelector: {}, receivers: { regexName: unheard-of } }'),
  object('Router', 'paused', '{ enabled: false, alertSelector: {}, receivers: { regexName: on-call } }'),
  object('Silence', 'always', `{ ${MATCHER} }`),
  object('Silence', 'past', `{ ${MATCHER}, startsAt: "2020-01-01T00:00:00Z", duration: 1h }`),
  object('Silence', 'paused', `{ ${MATCHER}, enabled: false }`),
  object('Silence', 'of-alice', `{ ${MATCHER} }`, '{ type: tenant, user: alice }'),
  object('Silence', 'foreign', `{ ${MATCHER} }`, '{ a: b }'),
].join('---\n');

test('lists receivers, Routers and Silences by target group, with what each does now', async () => {
  await write('receivers.yaml', RECEIVERS);
  await start({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true } },
    folders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
  });
  let announced = 0;
  client.connection.onNotification(OVERVIEW_CHANGED_NOTIFICATION, () => {
    announced++;
  });
  await client.open('untitled:routing', ROUTING);
  const answer = await overview();
  expect(outline(answer)).toEqual({
    Global: [
      'Receiver hidden: unknown',
      'Receiver nobody: unreached',
      'Receiver on-call: works',
      'Receiver paused: disabled',
      'Receiver wrong: rejected',
      'Silence always: mutes',
      'Silence past: idle',
      'Silence paused: disabled',
    ],
    'Tenant alice': ['Receiver of-alice: works', 'Silence of-alice: mutes'],
    Routers: ['Router paused: disabled', 'Router to-nobody: unreached', 'Router to-on-call: works'],
    'Ignored by the Manager': ['Receiver foreign: ignored', 'Silence foreign: ignored'],
  });
  const [global] = answer.groups;
  expect(global?.items.find(({ name }) => name === 'on-call')).toEqual({
    key: `${uriOf('receivers.yaml')}#on-call`,
    kind: 'Receiver',
    id: 'on-call',
    name: 'on-call',
    place: {
      uri: uriOf('receivers.yaml'),
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 15 } },
    },
    state: 'works',
    summary: expect.stringMatching(/^[1-9]\d* of \d+ alerts$/),
    details: expect.stringMatching(/ reach this receiver\.$/),
    enabled: true,
    sendable: true,
  });
  expect(global?.items.find(({ name }) => name === 'wrong')?.details).toContain('cluster would reject');
  expect(answer.isPartial).toBe(false);

  // a disabled Silence no longer mutes, and files on disk count without being open
  announced = 0;
  await client.change('untitled:routing', 2, [{ text: ROUTING.replace(`{ ${MATCHER} }`, '{ matcher: {} }') }]);
  await expect.poll(() => announced).toBeGreaterThan(0);
  expect(outline(await overview()).Global).toContain('Receiver on-call: unreached');
  announced = 0;
  await write('receivers.yaml', critical('renamed'));
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf('receivers.yaml'), type: FileChangeType.Changed }],
  });
  await expect.poll(() => announced).toBeGreaterThan(0);
  expect(outline(await overview()).Global?.[0]).toBe('Receiver renamed: unreached');
});

test('what two clusters define under one name is seen from each, in Chinese', async () => {
  await start({ locale: 'zh-cn' });
  const manager = (tenants: string): string =>
    object(
      'NotificationManager',
      'notification-manager',
      `{ receivers: { tenantKey: user, globalReceiverSelector: { matchLabels: { type: global } }, tenantReceiverSelector: { matchLabels: { type: ${tenants} } } } }`,
    );
  const owned = critical('desk').replace('type: global', 'type: team\n    user: shop');
  await client.open('file:///dev/all.yaml', [manager('tenant'), owned].join('---\n'));
  await client.open('file:///prod/all.yaml', [manager('team'), owned].join('---\n'));
  expect(outline(await overview())).toEqual({
    '项目 shop': ['Receiver desk: works'],
    被通知管理器忽略: ['Receiver desk: ignored'],
  });
  expect(outline(await overview({ folders: ['file:///prod'] }))).toEqual({ '项目 shop': ['Receiver desk: works'] });
});
