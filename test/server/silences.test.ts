import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { SILENCES_REQUEST, type SilencesAnswer, type SilencesParams } from '#server/protocol';
import { client, start } from './session.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silences-'));
});
afterEach(() => rm(folder, { recursive: true }));

const silences = (params: SilencesParams = {}): Promise<SilencesAnswer> =>
  client.connection.sendRequest(SILENCES_REQUEST, params);
const names = async () => (await silences()).silences.map(({ name }) => name).sort();

const silence = (name: string, spec = '{ matcher: {} }', labels = '{ type: global }'): string =>
  [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Silence',
    `metadata: { name: ${name}, labels: ${labels} }`,
    `spec: ${spec}`,
    '',
  ].join('\n');

const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const notify = (path: string, type: FileChangeType) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(path), type }] });

const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true } };
const inFolder = () => ({ capabilities: WATCHING, folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });

describe('the manifests of the workspace', () => {
  test('are found in all folders except dependencies; open ones as they are in the editor', async () => {
    await write('a.yaml', silence('on-disk'));
    await write('deep/er/b.yml', `a: 1\n---\n${silence('second')}`);
    await write('node_modules/x/c.yaml', silence('foreign'));
    await write('large.yaml', `${silence('large')}# ${'x'.repeat(1024 * 1024)}\n`);
    await write('notes.txt', silence('no-yaml'));
    await write('broken.yaml', `${silence('broken')}\n---\na: [1\n`);
    await start(inFolder());
    await client.open('untitled:new', silence('untitled'));
    await client.open(uriOf('a.yaml'), silence('in-the-editor'));
    expect(await names()).toEqual(['broken', 'in-the-editor', 'second', 'untitled']);
    await client.close(uriOf('a.yaml'));
    expect(await names()).toEqual(['broken', 'on-disk', 'second', 'untitled']);
    expect(client.log()).toContain('large.yaml');
    const { silences: found } = await silences();
    expect(found.find(({ name }) => name === 'second')?.place).toEqual({
      uri: uriOf('deep/er/b.yml'),
      range: { start: { line: 4, character: 12 }, end: { line: 4, character: 24 } },
    });
  });

  test('are read again when they change, appear and disappear', async () => {
    await write('a.yaml', silence('before'));
    await start(inFolder());
    expect(await names()).toEqual(['before']);
    await write('a.yaml', silence('after-it'));
    await write('b.yaml', silence('new'));
    await notify('a.yaml', FileChangeType.Changed);
    await notify('b.yaml', FileChangeType.Created);
    await expect.poll(names).toEqual(['after-it', 'new']);
    await rm(join(folder, 'b.yaml'));
    await notify('b.yaml', FileChangeType.Deleted);
    await expect.poll(names).toEqual(['after-it']);
  });

  test('appear and disappear with the folders', async () => {
    await write('one/a.yaml', silence('a'));
    await write('two/b.yaml', silence('b'));
    const [one, two] = ['one', 'two'].map((name) => ({ uri: uriOf(name), name }));
    await start({ capabilities: WATCHING, folders: one ? [one] : [] });
    expect(await names()).toEqual(['a']);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: two ? [two] : [], removed: one ? [one] : [] },
    });
    await expect.poll(names).toEqual(['b']);
  });
});

describe('Silences', () => {
  const AT = '2026-03-02T12:00:00.000Z';
  const of = async (...texts: readonly string[]) => {
    await start();
    await client.open('file:///silences.yaml', texts.join('---\n'));
    return (await silences({ at: AT, hours: 24 })).silences;
  };

  test('report whether and when they are active, for which tenant, and what they mute', async () => {
    const found = await of(
      silence('night', '{ matcher: { matchLabels: { severity: critical } }, schedule: "0 23 * * *", duration: 2h }'),
      silence('all'),
      silence('tenant', '{ matcher: {}, enabled: false }', '{ type: tenant, user: admin }'),
      silence('nobody', '{ matcher: {} }', '{ a: b }'),
      silence('instant', '{ matcher: {}, schedule: "@every 1h", duration: 0s }'),
      // the cluster rejects it
      silence('wrong', '{ matcher: { matchExpressions: [{ key: a, operator: in }] }, duration: 1d }'),
    );
    expect(found).toMatchObject([
      {
        name: 'night',
        active: false,
        tenant: null,
        words: 'At 23:00 (Asia/Shanghai), for 2h',
        periods: [{ start: '2026-03-02T15:00:00.000Z', end: '2026-03-02T17:00:00.000Z' }],
        lookedUntil: '2026-03-03T12:00:00.000Z',
        problem: null,
      },
      { name: 'all', active: true, words: 'Always', periods: [{ start: null, end: null }] },
      { name: 'tenant', active: false, enabled: false, tenant: 'admin', periods: [] },
      { name: 'nobody', active: false, periods: [], problem: expect.stringContaining('ignores') },
      { name: 'instant', active: null, words: expect.stringContaining('Not determined'), problem: null },
    ]);
    const [night, all] = found;
    expect(night?.matched).toBeGreaterThan(0);
    expect(all?.matched).toBeGreaterThan(night?.matched ?? 0);
  });

  test('use another time zone, and the labels of a NotificationManager', async () => {
    await start({ locale: 'zh-cn' });
    const manager = [
      'apiVersion: notification.kubesphere.io/v2beta2',
      'kind: NotificationManager',
      'metadata: { name: notification-manager }',
      'spec:',
      '  receivers:',
      '    tenantKey: team',
      '    globalReceiverSelector: { matchLabels: { for: all } }',
      '    tenantReceiverSelector: { matchLabels: { for: team } }',
      '',
    ].join('\n');
    const spec = '{ matcher: {}, schedule: "0 23 * * *", duration: 2h }';
    await client.open(
      'file:///silences.yaml',
      [manager, silence('all', spec, '{ for: all }'), silence('one', spec, '{ for: team, team: shop }')].join('---\n'),
    );
    const { silences: found } = await silences({ at: AT, hours: 24, zone: 'Asia/Shanghai' });
    expect(found).toMatchObject([
      { tenant: null, words: '在23:00（Asia/Shanghai），持续 2h', periods: [{ start: '2026-03-02T15:00:00.000Z' }] },
      { tenant: 'shop', problem: null },
    ]);
  });
});
