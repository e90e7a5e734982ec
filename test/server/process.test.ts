import { describe, expect, test } from 'vitest';
import { MATCHES_REQUEST } from '#server/protocol';
import { client, GOOD, start, URI, WRONG_OPERATOR } from './session.js';

describe('the process', () => {
  test('answers invalid requests with an error, and continues', async () => {
    await start();
    await expect(client.connection.sendRequest('no/such/method', {})).rejects.toThrow();
    await expect(client.connection.sendRequest(MATCHES_REQUEST, {})).rejects.toThrow();
    expect(await client.connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: URI } })).toBeNull();
    await client.open(URI, WRONG_OPERATOR);
    expect(await client.diagnostics(URI, 1)).toHaveLength(1);
  });

  test('never logs a document’s credentials', async () => {
    await start();
    const seeds = ['SECRET-TOKEN-1', 'SECRET-KEY-2'];
    const text = GOOD.replace(
      'valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}',
      `value: https://oapi.dingtalk.com/robot/send?access_token=${seeds[0]}\n        valueFrom: {}`,
    );
    await client.open(
      URI,
      `${text}      secret: {value: ${seeds[1]}, valueFrom: {}}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: robot}\ndata: {webhook: ${seeds[0]}}\n`,
    );
    const found = await client.diagnostics(URI, 1);
    expect(found.length).toBeGreaterThanOrEqual(2);
    const answer = await client.connection.sendRequest(MATCHES_REQUEST, { textDocument: { uri: URI } });
    const everything = JSON.stringify([client.published, answer]) + client.log();
    for (const seed of seeds) expect(everything).not.toContain(seed);
  });

  test('exits when the client requests it', async () => {
    const started = await start();
    await started.stop();
    expect(await started.exitCode).toBe(0);
  });
});
