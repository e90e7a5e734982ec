import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PREVIEW_CHANGED_NOTIFICATION, RECEIVERS_REQUEST, SAMPLES_REQUEST, type SamplesAnswer } from '#server/protocol';
import { client, GOOD, start, URI } from './session.js';

describe('preview', () => {
  test('is announced after each change', async () => {
    await start();
    const announced = new Promise((resolve) => client.connection.onNotification(PREVIEW_CHANGED_NOTIFICATION, resolve));
    await client.open(URI, GOOD);
    expect(await announced).toEqual({ uri: URI });
  });

  test('is announced when a file with only a ConfigMap changes, loses it, or closes', async () => {
    await start();
    const announced: string[] = [];
    client.connection.onNotification(PREVIEW_CHANGED_NOTIFICATION, ({ uri }) => void announced.push(uri));
    const file = 'file:///project/templates.yaml';
    await client.open(file, 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: team }\ndata: { template: a }\n');
    await expect.poll(() => announced).toEqual([file]);
    await client.change(file, 2, [{ text: 'a: 1\n' }]);
    await expect.poll(() => announced).toEqual([file, file]);
    await client.change(file, 3, [{ text: 'apiVersion: v1\nkind: Secret\nmetadata: { name: robot }\n' }]);
    await expect.poll(() => announced).toHaveLength(3);
    await client.close(file);
    await expect.poll(() => announced).toHaveLength(4);
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

describe('sample alerts of the workspace', () => {
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

  test('are read from the files in the settings; an invalid one is reported and left out', async () => {
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
        const { samples }: SamplesAnswer = await client.connection.sendRequest(SAMPLES_REQUEST, {});
        return samples
          ?.filter(({ source }) => source !== 'built-in')
          .map(({ source, labels }) => [source, labels.alertname]);
      })
      .toEqual([['own.alerts.json', 'Own']]);
    await expect.poll(() => client.log()).toContain('broken.alerts.json');
  });
});
