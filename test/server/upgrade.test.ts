import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { UPGRADE_REQUEST, type UpgradeAnswer } from '#server/protocol';
import { client, GOOD, receiver, start, URI } from './session.js';

const MATCH = receiver('matching', '- key: alertname', '  operator: Match', '  regexValue: ^Node');

const compare = (from: string, to: string, uri = URI) =>
  client.connection.sendRequest(UPGRADE_REQUEST, {
    textDocument: { uri },
    from,
    to,
    at: '2026-03-02T02:00:00Z',
  }) as Promise<UpgradeAnswer>;

test('reports what changes with another release, in the language of the client', async () => {
  await start({ locale: 'zh-cn' });
  await client.open(URI, MATCH);
  const up = await compare('3.4', '4.1');
  expect(up?.worse).toBe(false);
  expect(up?.markdown).toMatch(/^# 通知管理器从 2\.3/);
  expect(up?.markdown).toContain('`receivers.yaml:1`');
  expect((await compare('4.1', '3.4'))?.worse).toBe(true);
});

test('reads the whole workspace, as it is in the editor, and shows no credentials', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
  try {
    await writeFile(join(folder, 'on-disk.yaml'), MATCH);
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef';
    const uri = pathToFileURL(join(folder, 'open.yaml')).href;
    await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
    await client.open(uri, `${GOOD.replace('name: good', `name: 'not good ${url}'`)}`);
    const answer = await compare('4.1', '3.4', uri);
    expect(answer?.markdown).toContain('`on-disk.yaml:1`');
    expect(answer?.markdown).toContain('`open.yaml:1`');
    expect(answer?.markdown).not.toContain('0123456789abcdef');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  ['3.4', '3.4'],
  ['3.4', 'soon'],
  ['9', '4.1'],
])('%s to %s is null', async (from, to) => {
  await start();
  await client.open(URI, GOOD);
  expect(await compare(from, to)).toBeNull();
});
