import { expect, test } from 'vitest';
import { type InlayHint, InlayHintRequest } from 'vscode-languageserver-protocol/node';
import { SET_SAMPLES_REQUEST, type SetSamplesParams } from '#server/protocol';
import { client, receiver, start, URI } from './session.js';

const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function hints(range = EVERYTHING): Promise<readonly (readonly [number, number, InlayHint['label']])[]> {
  const found = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: URI }, range });
  return (found ?? []).map(({ position: { line, character }, label }) => [line, character, label]);
}

async function sample(...labels: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const changes: readonly SetSamplesParams[] = [
    { change: 'use', source: 'built-in', used: false },
    {
      change: 'alerts',
      source: 'own',
      alerts: labels.map((each) => ({ status: 'firing', labels: each, annotations: {} })),
    },
  ];
  for (const change of changes) await client.connection.sendRequest(SET_SAMPLES_REQUEST, change);
}

const TWO = [
  receiver(
    'lines',
    '- key: severity # which',
    '  operator: In',
    '  values: [critical]',
    '- {key: a, operator: Exists}',
  ),
  receiver('flow', '[{key: a, operator: Exists}, {key: b, operator: DoesNotExist}]'),
].join('---\n');

test('show after each condition how many are left, in the visible receivers', async () => {
  await start();
  await sample({ severity: 'critical' }, { severity: 'critical', a: '1', b: '2' }, { a: '1' });
  await client.open(URI, TWO);
  expect(await hints()).toEqual([
    [10, 31, '→ 2 of 3'],
    [13, 36, '→ 1 of 3'],
    [29, 35, '→ 2 of 3'],
    [29, 69, '→ 1 of 3'],
  ]);
  expect(await hints({ start: { line: 20, character: 0 }, end: { line: 40, character: 0 } })).toHaveLength(2);
  await client.change(URI, 2, [{ text: `# moved\n${TWO}` }]);
  expect((await hints()).map(([line]) => line)).toEqual([11, 14, 30, 30]);
});

test('are not shown while a condition is being written', async () => {
  await start();
  const unfinished = [
    ['- key: '],
    ['- key: a', '  operator: '],
    ['- key: a', '  operator: In', '  values:'],
    ['- key: a', '  operator: In', '  values:', '    - '],
    ['- key: a', '  operator: In', "  values: ['']"],
  ];
  for (const [index, lines] of unfinished.entries()) {
    const uri = `file:///project/unfinished-${index}.yaml`;
    await client.open(uri, receiver('unfinished', '- {key: severity, operator: Exists}', ...lines));
    const found = await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: EVERYTHING,
    });
    expect((found ?? []).map(({ position: { line } }) => line)).toEqual([10]);
  }
});

const silence = (name: string, times: string): string =>
  [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Silence',
    `metadata: { name: "${name}", labels: { type: global } }`,
    `spec: { matcher: {}${times} }`,
    '',
  ].join('\n');

test('show whether a Silence is active, in the client’s language', async () => {
  await start({ locale: 'zh-cn' });
  const all = [silence('on', ''), silence('off', ', enabled: false'), silence('wrong', ', duration: 1d')];
  await client.open(URI, all.join('---\n'));
  expect(await hints()).toEqual([
    [2, 50, '正在生效'],
    [7, 51, '已停用'],
  ]);
});

test('can be turned off', async () => {
  await start({
    capabilities: { workspace: { configuration: true } },
    settings: () => ({ inlayHints: { enabled: false } }),
  });
  await client.open(URI, TWO);
  await expect.poll(() => hints()).toEqual([]);
});
