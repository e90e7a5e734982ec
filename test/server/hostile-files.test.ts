import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  MANIFESTS_REQUEST,
  type ManifestsAnswer,
  RUN_ROUTING_TEST_REQUEST,
  type RunRoutingTestAnswer,
  SAMPLES_REQUEST,
  type SamplesAnswer,
} from '#server/protocol';
import { client, receiver, start, WRONG_OPERATOR } from './session.js';

const CONFIG = '.kubesphere-dingtalk.yaml';
const TEST = 't.dingtalk-test.yaml';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  await write('outside/alerts.json', '{"alerts": [{"labels": {"alertname": "Outside"}}]}');
  await write('outside/manifest.yaml', receiver('outside', '- {key: a, operator: Exists}'));
  await write('work/receiver.yaml', receiver('good', '- {key: a, operator: Exists}'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const begin = () => start({ folders: [{ uri: uriOf('work'), name: 'work' }] });

async function sourcesAfterOpening(): Promise<readonly string[]> {
  await client.open(uriOf('work/own.yaml'), WRONG_OPERATOR);
  expect(await client.diagnostics(uriOf('work/own.yaml'), 1)).toHaveLength(1);
  const { sources } = (await client.connection.sendRequest(SAMPLES_REQUEST, {})) as SamplesAnswer;
  return sources.map(({ name }) => name);
}

test.skipIf(process.platform === 'win32')('links to devices and elsewhere, and pipes, are not read', async () => {
  await symlink('/dev/zero', join(folder, 'work', CONFIG));
  execFileSync('mkfifo', [join(folder, 'work/pipe.yaml')]);
  await symlink('/dev/zero', join(folder, 'work/zero.yaml'));
  await symlink(join(folder, 'outside/manifest.yaml'), join(folder, 'work/link.yaml'));
  await begin();
  const params = { textDocument: { uri: uriOf('work/receiver.yaml') } };
  const { files } = (await client.connection.sendRequest(MANIFESTS_REQUEST, params)) as ManifestsAnswer;
  expect(files.map(({ uri }) => uri)).toEqual([uriOf('work/receiver.yaml')]);
  expect(await sourcesAfterOpening()).toEqual(['built-in']);
  expect(client.log()).toContain('not a regular file');
});

test('globs of a configuration that leave the workspace are reported at their place, and not followed', async () => {
  const text = 'sampleFiles:\n  - "*.json"\n  - ../outside/*.json\n  - "/**/*.json"\n';
  await write(`work/${CONFIG}`, text);
  await write('work/own.json', '{"alerts": [{"labels": {"alertname": "Own"}}]}');
  await begin();
  expect(await sourcesAfterOpening()).not.toContain('../outside/alerts.json');
  await client.open(uriOf(`work/${CONFIG}`), text);
  const found = await client.diagnostics(uriOf(`work/${CONFIG}`), 1);
  expect(found.map(({ range: { start, end } }) => [start.line, start.character, end.character])).toEqual([
    [2, 4, 21],
    [3, 4, 16],
  ]);
});

test('a routing test that names files elsewhere says so at their place', async () => {
  await begin();
  const text = `manifests: [receiver.yaml, ../outside/manifest.yaml]
cases:
  - name: a
    alertsFile: ../outside/alerts.json
    expect: { receivers: [] }
`;
  await client.open(uriOf(`work/${TEST}`), text);
  const params = { textDocument: { uri: uriOf(`work/${TEST}`) } };
  const run = (await client.connection.sendRequest(RUN_ROUTING_TEST_REQUEST, params)) as RunRoutingTestAnswer;
  expect(run?.cases).toEqual([]);
  expect(run?.problems.map(({ message, range: { start } }) => [start.line, start.character, message])).toEqual([
    [0, 27, '../outside/manifest.yaml cannot be read: outside the repository and the workspace.'],
    [3, 16, '../outside/alerts.json cannot be read: outside the repository and the workspace.'],
  ]);
});
