import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ROUTING_TEST_REQUEST,
  type RoutingTestAnswer,
  type RoutingTestParams,
  RUN_ROUTING_TEST_REQUEST,
  type RunRoutingTestAnswer,
  type RunRoutingTestParams,
} from '#server/protocol';
import { client, GOOD, receiver, start } from './session.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routing-tests-'));
});
afterEach(() => rm(folder, { recursive: true }));

const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const TEST = 'tests/a.dingtalk-test.yaml';

async function serve(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
}

const run = (cases?: readonly number[]) => {
  const params: RunRoutingTestParams = { textDocument: { uri: uriOf(TEST) }, ...(cases && { cases }) };
  return client.connection.sendRequest<RunRoutingTestAnswer>(RUN_ROUTING_TEST_REQUEST, params);
};

const routingTest = (receivers: string, ...head: string[]) =>
  [
    ...head,
    'manifests: [../*.yaml]',
    'cases:',
    '  - name: first',
    '    alerts: [{ labels: { alertname: Down, severity: critical } }]',
    `    expect: { receivers: ${receivers} }`,
    '  - name: second',
    '    alertsFile: alerts.json',
    '    expect: { receivers: [] }',
    '',
  ].join('\n');
const ALERTS = JSON.stringify([{ labels: { alertname: 'Slow', severity: 'warning' } }]);

describe('a routing test on disk', () => {
  const files = { 'good.yaml': GOOD, [TEST]: routingTest('[bad]', 'name: whole'), 'tests/alerts.json': ALERTS };

  test('is listed', async () => {
    await serve(files);
    const params: RoutingTestParams = { textDocument: { uri: uriOf(TEST) } };
    const answer = await client.connection.sendRequest<RoutingTestAnswer>(ROUTING_TEST_REQUEST, params);
    expect(answer).toMatchObject({
      name: 'whole',
      cases: [{ name: 'first', range: { start: { line: 3, character: 10 } } }, { name: 'second' }],
    });
    const missing: RoutingTestParams = { textDocument: { uri: uriOf('none.dingtalk-test.yaml') } };
    expect(await client.connection.sendRequest(ROUTING_TEST_REQUEST, missing)).toBeNull();
  });

  test('is run, as a whole or case by case', async () => {
    await serve(files);
    const answer = await run();
    expect(answer?.problems).toEqual([]);
    expect(answer?.cases).toMatchObject([
      {
        index: 0,
        failures: [
          {
            code: 'receivers',
            expected: 'bad',
            actual: 'good',
            range: { start: { line: 5, character: 26 }, end: { line: 5, character: 29 } },
            reasons: [{ place: null }, { place: null }],
          },
        ],
      },
      { index: 1, failures: [] },
    ]);
    expect((await run([1]))?.cases.map(({ index }) => index)).toEqual([1]);
  });

  test('fails with a manifest that the cluster rejects, and runs without it', async () => {
    const rejected = GOOD.replaceAll('name: good', 'name: rejected').replace('operator: In', 'operator: Is');
    await serve({ ...files, [TEST]: routingTest('[good]'), 'rejected.yaml': rejected });
    const [first] = (await run([0]))?.cases ?? [];
    expect(first?.failures).toMatchObject([
      { code: 'rejected', reasons: [{ place: { uri: uriOf('rejected.yaml') } }] },
    ]);
    expect(first?.failures[0]?.message).toContain('rejected');
  });

  test('is run against the unsaved text', async () => {
    await serve(files);
    await client.open(uriOf('good.yaml'), receiver('bad', '- key: severity', '  operator: Exists'));
    expect(
      (await run([0, 1]))?.cases.map(({ failures }) => failures.map(({ expected, actual }) => [expected, actual])),
    ).toEqual([[], [['', 'bad']]]);
    await client.open(uriOf(TEST), routingTest('[bad]').replace('name: second', 'name: third'));
    expect((await run())?.cases.map(({ name }) => name)).toEqual(['first', 'third']);
  });

  test('is not run if it has an error', async () => {
    await serve({ ...files, [TEST]: routingTest('[good]', 'at: noon') });
    expect(await run()).toMatchObject({ problems: [{ code: 'time-invalid', severity: 'error' }], cases: [] });
  });
});

describe('a routing test in the editor', () => {
  const at = (text: string, marker: string) => {
    const before = text.slice(0, text.indexOf(marker)).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };

  test('has diagnostics, also for missing receivers', async () => {
    await serve({ 'good.yaml': GOOD });
    await client.open(uriOf(TEST), routingTest('[god]', 'nam: x'));
    const diagnostics = await client.diagnostics(uriOf(TEST), 1);
    expect(
      diagnostics.map(({ code, severity, range: { start } }) => [code, severity, start.line, start.character]),
    ).toEqual([
      ['routing-test/unknown-field', 1, 0, 0],
      ['routing-test/alerts-file', 1, 7, 16],
      ['routing-test/receiver-unknown', 2, 5, 26],
    ]);
  });

  test('explains and completes fields, values and the names of receivers', async () => {
    const text = routingTest('[]', 'na: x').replace('receivers: []', 'receivers: [|]');
    const clean = text.replace('|', '');
    await serve({ 'good.yaml': GOOD });
    await client.open(uriOf(TEST), clean);
    const ask = (method: string, marker: string, offset = 0) => {
      const { line, character } = at(text, marker);
      const params = { textDocument: { uri: uriOf(TEST) }, position: { line, character: character + offset } };
      return client.connection.sendRequest(method, params);
    };
    expect(await ask('textDocument/hover', 'alertsFile', 2)).toMatchObject({
      contents: { value: expect.stringContaining('Alertmanager') },
    });
    expect(await ask('textDocument/completion', 'na: x', 2)).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: 'name' })]),
    );
    expect(await ask('textDocument/completion', '|')).toMatchObject([{ label: 'good', textEdit: { newText: 'good' } }]);
    expect(await ask('textDocument/completion', 'critical', 2)).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: 'warning' })]),
    );
  });
});
