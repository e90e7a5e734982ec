import { describe, expect, test } from 'vitest';
import { RECEIVERS_REQUEST } from '#server/protocol';
import { client, GOOD, OPERATOR_RANGE, receiver, start, summary, URI, WRONG_OPERATOR } from './session.js';

describe('diagnostics', () => {
  test('have the exact range and version, and disappear with the error', async () => {
    await start();
    await client.open(URI, WRONG_OPERATOR);
    const found = await client.diagnostics(URI, 1);
    expect(summary(found)).toEqual([{ code: 'operator-unknown', range: OPERATOR_RANGE, severity: 1 }]);
    expect(found[0]?.source).toBe('kubesphere-dingtalk');
    await client.change(URI, 2, [{ range: OPERATOR_RANGE, text: 'In' }]);
    expect(await client.diagnostics(URI, 2)).toEqual([]);
  });

  test('follow edits anywhere in a stream', async () => {
    await start();
    const stream = [GOOD, WRONG_OPERATOR, GOOD.replace('name: good', 'name: better')].join('---\n');
    await client.open(URI, stream);
    const before = await client.diagnostics(URI, 1);
    expect(before.map(({ range }) => range.start.line)).toEqual([29]);
    await client.change(URI, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# a comment\n\n' },
    ]);
    expect((await client.diagnostics(URI, 2)).map(({ range }) => range.start.line)).toEqual([31]);
    await client.change(URI, 3, [
      { range: { start: { line: 20, character: 0 }, end: { line: 37, character: 0 } }, text: '' },
    ]);
    expect(await client.diagnostics(URI, 3)).toEqual([]);
  });

  test('count UTF-16 code units, also after emoji', async () => {
    await start();
    await client.open(URI, receiver('emoji', '- {key: severity, operator: "告警🚨", values: [x]}'));
    const [found] = await client.diagnostics(URI, 1);
    expect(found?.range).toEqual({ start: { line: 10, character: 36 }, end: { line: 10, character: 42 } });
  });

  test('are plain text', async () => {
    await start();
    await client.open(URI, GOOD.replace('webhook:', 'webook:'));
    const [found, ...others] = await client.diagnostics(URI, 1);
    expect(others).toEqual([]);
    expect(found?.message).toBe('“webook” is not a field of “spec.dingtalk.chatbot”. Did you mean “webhook”?');
  });

  test('are cleared when the file is closed', async () => {
    await start();
    await client.open(URI, WRONG_OPERATOR);
    await client.diagnostics(URI, 1);
    await client.close(URI);
    await client.connection.sendRequest(RECEIVERS_REQUEST, { textDocument: { uri: URI } });
    expect(client.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
  });

  test('are for manifests in JSON, and leave other JSON alone', async () => {
    await start();
    const json = JSON.stringify({
      apiVersion: 'notification.kubesphere.io/v2beta2',
      kind: 'Reciever',
      metadata: { name: 'ops' },
    });
    const others = [
      `{ "example": ${JSON.stringify(json)}, // a comment\n }`,
      `[${json}]`,
      `{ "group": "notification.kubesphere.io/v2beta2", "kind": "Receiver", }`,
    ];
    for (const [index, text] of others.entries()) await client.open(`file:///project/${index}.json`, text, 'json');
    await client.open('file:///project/receiver.json', json, 'json');
    expect(summary(await client.diagnostics('file:///project/receiver.json', 1))).toMatchObject([
      { code: 'unknown-kind', severity: 1 },
    ]);
    expect(client.published.map(({ uri }) => uri)).toEqual(['file:///project/receiver.json']);
  });

  test('ignore unrelated YAML', async () => {
    await start();
    await client.open('file:///project/compose.yaml', 'services:\n  web: {image: nginx\n');
    await client.open('file:///project/deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec: []\n');
    await client.open('file:///project/secret.yaml', 'apiVersion: v1\nkind: Secret\ndata: {a: "***"}\n');
    await client.open(URI, GOOD);
    await client.diagnostics(URI, 1);
    expect(client.published.map(({ uri }) => uri)).toEqual([URI]);
  });

  test('survive any text', async () => {
    await start();
    const texts = [
      '',
      '---',
      '\ufeff---\r\n',
      'notification.kubesphere.io/',
      `${GOOD}\t- x`,
      `a: ${'['.repeat(20_000)} notification.kubesphere.io/`,
      GOOD.replaceAll('\n', '\r'),
    ];
    let version = 1;
    await client.open(URI, GOOD);
    for (const text of texts) await client.change(URI, ++version, [{ text }]);
    await client.change(URI, ++version, [{ text: WRONG_OPERATOR }]);
    expect(summary(await client.diagnostics(URI, version))).toEqual([
      { code: 'operator-unknown', range: OPERATOR_RANGE, severity: 1 },
    ]);
  });
});
