import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PREVIEW_CHANGED_NOTIFICATION, PREVIEW_REQUEST, type PreviewAnswer, RECEIVERS_REQUEST } from '#server/protocol';
import { client, GOOD, start, URI } from './session.js';

describe('preview', () => {
  const preview = (name?: string) =>
    client.connection.sendRequest(PREVIEW_REQUEST, {
      textDocument: { uri: URI },
      ...(name && { receiver: name }),
    }) as Promise<PreviewAnswer>;

  test('tries the samples on the unsaved text', async () => {
    await start();
    await client.open(URI, GOOD);
    const before = await preview();
    const critical = before?.samples.filter(({ labels }) => labels.severity === 'critical').length ?? 0;
    expect(critical).toBeGreaterThan(0);
    expect(before?.receivers[0]).toMatchObject({
      name: 'good',
      matched: critical,
      conditions: [{ passes: critical, range: { start: { line: 10 } } }],
    });
    await client.change(URI, 2, [
      { range: { start: { line: 12, character: 19 }, end: { line: 12, character: 27 } }, text: 'nothing' },
    ]);
    const after = await preview();
    expect(after?.receivers[0]?.matched).toBe(0);
    expect(after?.receivers[0]?.alerts[0]?.failures[0]).toMatchObject({ key: 'severity', wanted: ['nothing'] });
  });

  test('fills in only the receiver that is asked for', async () => {
    await start();
    await client.open(URI, [GOOD, GOOD.replace('name: good', 'name: second')].join('---\n'));
    const answer = await preview('second');
    expect(answer?.receivers.map(({ name, alerts }) => [name, alerts.length > 0])).toEqual([
      ['good', false],
      ['second', true],
    ]);
    expect(answer?.receivers[0]?.matched).toBe(answer?.receivers[1]?.matched);
  });

  test('is announced after each change, and null without receivers', async () => {
    await start();
    const announced = new Promise((resolve) => client.connection.onNotification(PREVIEW_CHANGED_NOTIFICATION, resolve));
    await client.open(URI, GOOD);
    expect(await announced).toEqual({ uri: URI });
    await client.change(URI, 2, [{ text: 'a: 1' }]);
    expect(await preview()).toBeNull();
  });

  test('lists receivers with their targets', async () => {
    await start();
    await client.open(URI, GOOD);
    expect(await client.connection.sendRequest(RECEIVERS_REQUEST, { textDocument: { uri: URI } })).toEqual([
      {
        name: 'good',
        range: { start: { line: 0, character: 0 }, end: { line: 16, character: 85 } },
        hasChatbot: true,
        chatIdCount: 0,
      },
    ]);
  });
});

describe('samples of the workspace', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samples-'));
    await writeFile(
      join(folder, 'own.alerts.json'),
      JSON.stringify({ alerts: [{ status: 'firing', labels: { alertname: 'Own', severity: 'critical' } }] }),
    );
    await writeFile(join(folder, 'broken.alerts.json'), '{"alerts": [');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are read from the files that the settings name; a broken one is told of and left out', async () => {
    await start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ preview: { sampleFiles: ['*.alerts.json'] } }),
      folders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
    });
    const changed = new Promise<void>((resolve) =>
      client.connection.onNotification(PREVIEW_CHANGED_NOTIFICATION, () => resolve()),
    );
    await client.open(URI, GOOD);
    await changed;
    await expect
      .poll(async () => {
        const answer = (await client.connection.sendRequest(PREVIEW_REQUEST, {
          textDocument: { uri: URI },
        })) as PreviewAnswer;
        return answer?.samples
          .filter(({ source }) => source !== 'built-in')
          .map(({ source, labels }) => [source, labels.alertname]);
      })
      .toEqual([['own.alerts.json', 'Own']]);
    await expect.poll(() => client.log()).toContain('broken.alerts.json');
  });
});
