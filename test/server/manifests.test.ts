import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFESTS_REQUEST, type ManifestsAnswer, type ManifestsParams } from '#server/protocol';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { client, GOOD, start } from './session.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifests-'));
});
afterEach(() => rm(folder, { recursive: true }));

const TOKEN = SEEDED.robotToken;
const SECRET = `apiVersion: v1\nkind: Secret\nmetadata: { name: robot }\nstringData: { webhook: "https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}" }\n`;
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: templates }\n';

const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const ask = (from = 'all.yaml'): Promise<ManifestsAnswer> =>
  client.connection.sendRequest(MANIFESTS_REQUEST, {
    textDocument: { uri: uriOf(from) },
  } satisfies ManifestsParams);
const kinds = async () =>
  Object.fromEntries((await ask()).files.map(({ uri, kinds }) => [uri.replace(`${uriOf('')}/`, ''), kinds]));
const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const inFolder = () => ({ capabilities: WATCHING, folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });

describe('the manifest files of the workspace', () => {
  test('have the kinds of what is in them, and nothing of it', async () => {
    await write('all.yaml', `${GOOD}---\n${SECRET}---\n${SECRET.replace('robot', 'other')}`);
    await write(
      'deep/list.yml',
      `apiVersion: v1\nkind: List\nitems:\n  - ${CONFIG_MAP.trim().replaceAll('\n', '\n    ')}\n`,
    );
    await write('other.yaml', 'apiVersion: apps/v1\nkind: Deployment\n');
    const annotated = 'annotations: { cluster.kubesphere.io/name: north } }\n';
    await write('system.yaml', `apiVersion: v1\nkind: Namespace\nmetadata: { name: kubesphere-system, ${annotated}`);
    await write('web.yaml', `apiVersion: v1\nkind: Namespace\nmetadata: { name: web, ${annotated}`);
    const object = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'json' }, stringData: { webhook: TOKEN } };
    await write('secret.json', JSON.stringify(object));
    await write('quoted.json', JSON.stringify({ items: [object] }));
    await write('node_modules/a.yaml', SECRET);
    await start(inFolder());
    expect(await kinds()).toEqual({
      'all.yaml': ['Receiver', 'Secret'],
      'deep/list.yml': ['ConfigMap'],
      'secret.json': ['Secret'],
      'system.yaml': ['Namespace'],
    });
    const answer = await ask();
    expect(answer.maxBytes).toBe(1024 * 1024);
    expect(JSON.stringify(answer) + client.log()).not.toContain(TOKEN);
  });

  test('are as they are in the editor', async () => {
    await write('a.yaml', CONFIG_MAP);
    await start(inFolder());
    await client.open(uriOf('a.yaml'), SECRET);
    await client.open(uriOf('new.yaml'), GOOD);
    await client.open('untitled:new', SECRET);
    expect(await kinds()).toEqual({ 'a.yaml': ['Secret'], 'new.yaml': ['Receiver'] });
    await client.change(uriOf('a.yaml'), 2, [{ text: 'a: 1\n' }]);
    expect(await kinds()).toEqual({ 'new.yaml': ['Receiver'] });
  });

  test('are those on disk at this moment, whether the client has reported a change or not', async () => {
    await write('a.yaml', CONFIG_MAP);
    await start(inFolder());
    expect(await kinds()).toEqual({ 'a.yaml': ['ConfigMap'] });
    await write('b.yaml', SECRET);
    await rm(join(folder, 'a.yaml'));
    expect(await kinds()).toEqual({ 'b.yaml': ['Secret'] });
  });

  test('come with the nearest last', async () => {
    for (const path of ['z.yaml', 'prod/a.yaml', 'prod/deep/b.yaml', 'test/c.yaml']) await write(path, SECRET);
    await start(inFolder());
    const { files } = await ask('prod/a.yaml');
    const order = files.map(({ uri }) => uri.replace(`${uriOf('')}/`, ''));
    expect(order.at(-1)).toBe('prod/a.yaml');
    expect(order.indexOf('prod/deep/b.yaml')).toBeGreaterThan(order.indexOf('test/c.yaml'));
  });

  test('are smaller than the limit', async () => {
    await write('a.yaml', `${SECRET}# ${'x'.repeat(1024 * 1024)}\n`);
    await start(inFolder());
    expect(await kinds()).toEqual({});
    expect(client.log()).toContain('a.yaml is larger than 1 MB');
  });
});
