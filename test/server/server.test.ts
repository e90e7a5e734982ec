import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  PREVIEW_CHANGED_NOTIFICATION,
  PREVIEW_REQUEST,
  type PreviewAnswer,
  RECEIVERS_REQUEST,
  VERDICT_REQUEST,
  type VerdictAnswer,
} from '#server/protocol';
import { bundleFolder } from '../bundles/paths.js';
import { type LanguageClient, type LanguageClientOptions, startLanguageClient } from './language-client.js';

const URI = 'file:///work/receivers.yaml';
const COMMANDS = ['kubesphereDingtalk.sendTestMessage', 'kubesphereDingtalk.previewMatches'];

const serverPath = join(bundleFolder, 'server.js');
let client: LanguageClient;
const clients: LanguageClient[] = [];

afterEach(async () => {
  for (const each of clients.splice(0)) await each.stop();
});

async function start(options: Partial<LanguageClientOptions> = {}): Promise<LanguageClient> {
  client = await startLanguageClient({ serverPath, ...options });
  clients.push(client);
  return client;
}

/** A receiver whose conditions are the lines given. */
function receiver(name: string, ...conditions: string[]): string {
  return [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Receiver',
    'metadata:',
    `  name: ${name}`,
    '  labels:',
    '    type: global',
    'spec:',
    '  dingtalk:',
    '    alertSelector:',
    '      matchExpressions:',
    ...conditions.map((line) => `        ${line}`),
    '    chatbot:',
    '      keywords: [alert]',
    '      webhook:',
    '        valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}',
    '',
  ].join('\n');
}

const GOOD = receiver('good', '- key: severity', '  operator: In', '  values: [critical]');
const WRONG_OPERATOR = receiver('wrong', '- key: severity', '  operator: in', '  values: [critical]');
const OPERATOR_RANGE = { start: { line: 11, character: 20 }, end: { line: 11, character: 22 } };

const summary = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range, severity }) => ({ code, range, severity }));

describe('diagnostics', () => {
  test('stand at the exact place, with the version, and vanish with the fault', async () => {
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
    const stream = [GOOD, WRONG_OPERATOR, GOOD].join('---\n');
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

  test('count UTF-16 code units, also behind emoji', async () => {
    await start();
    await client.open(URI, receiver('emoji', '- {key: severity, operator: "告警🚨", values: [x]}'));
    const [found] = await client.diagnostics(URI, 1);
    expect(found?.range).toEqual({ start: { line: 10, character: 36 }, end: { line: 10, character: 42 } });
  });

  test('are taken back when the file is closed', async () => {
    await start();
    await client.open(URI, WRONG_OPERATOR);
    await client.diagnostics(URI, 1);
    await client.close(URI);
    await client.connection.sendRequest(RECEIVERS_REQUEST, { textDocument: { uri: URI } });
    expect(client.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
  });

  test('say nothing about the YAML of other people', async () => {
    await start();
    await client.open('file:///work/compose.yaml', 'services:\n  web: {image: nginx\n');
    await client.open('file:///work/deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec: []\n');
    await client.open('file:///work/secret.yaml', 'apiVersion: v1\nkind: Secret\ndata: {a: "***"}\n');
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

describe('code actions', () => {
  const actionsAt = (range: Diagnostic['range'], only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    }) as Promise<CodeAction[]>;

  const apply = (text: string, action: CodeAction | undefined): string => {
    const [edit] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    return TextDocument.applyEdits(TextDocument.create(URI, 'yaml', 1, text), (edit?.edits ?? []) as TextEdit[]);
  };

  test('fix what stands at the cursor', async () => {
    await start();
    await client.open(URI, WRONG_OPERATOR);
    const [action, ...more] = await actionsAt(OPERATOR_RANGE);
    expect(more).toEqual([]);
    expect(action).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      edit: { documentChanges: [{ textDocument: { uri: URI, version: 1 } }] },
    });
    expect(apply(WRONG_OPERATOR, action)).toBe(WRONG_OPERATOR.replace('operator: in', 'operator: In'));
    expect(await actionsAt({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })).toEqual([]);
  });

  test('fix a whole stream at once', async () => {
    await start();
    const faulty = receiver(
      'faulty',
      '- key: severity',
      '  operator: exists',
      '- key: pod',
      '  operator: In',
      '  values: ["web/1"]',
    );
    const stream = [WRONG_OPERATOR, faulty].join('---\n');
    await client.open(URI, stream);
    const [action] = await actionsAt({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [
      'source.fixAll',
    ]);
    await client.change(URI, 2, [{ text: apply(stream, action) }]);
    expect(await client.diagnostics(URI, 2)).toEqual([]);
  });
});

describe('hover', () => {
  test.each([
    { name: 'field', at: { line: 8, character: 6 }, starts: '**alertSelector**', range: [4, 17] },
    { name: 'operator', at: { line: 11, character: 21 }, starts: '**In** – ', range: [20, 22] },
    { name: 'condition key', at: { line: 10, character: 18 }, starts: '**severity** – ', range: [15, 23] },
  ])('explains a $name', async ({ at, starts, range }) => {
    await start();
    await client.open(URI, GOOD);
    const found = (await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position: at,
    })) as Hover;
    expect((found.contents as { value: string }).value.startsWith(starts)).toBe(true);
    expect([found.range?.start.character, found.range?.end.character]).toEqual(range);
  });

  test('says nothing where there is nothing', async () => {
    await start();
    await client.open(URI, GOOD);
    expect(
      await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: { line: 400, character: 0 },
      }),
    ).toBeNull();
  });
});

test('the outline shows objects, sections and conditions', async () => {
  await start();
  await client.open(URI, [GOOD, WRONG_OPERATOR].join('---\n'));
  const found = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: URI },
  })) as DocumentSymbol[];
  const names = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name} ${detail}`.trimEnd(),
      ...names(children ?? [], depth + 1),
    ]);
  expect(names(found)).toEqual([
    'good Receiver',
    '  dingtalk',
    '    alertSelector',
    '      severity In',
    '    chatbot',
    'wrong Receiver',
    '  dingtalk',
    '    alertSelector',
    '      severity in',
    '    chatbot',
  ]);
  expect(found[1]?.range.start.line).toBe(18);
});

describe('code lenses', () => {
  const lenses = () =>
    client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } }) as Promise<CodeLens[]>;

  test('stand above each receiver and name the commands that the client has', async () => {
    await start({ initializationOptions: { commands: COMMANDS } });
    await client.open(URI, [GOOD, GOOD.replace('name: good', 'name: second')].join('---\n'));
    const found = await lenses();
    expect(found.map(({ range, command }) => [range.start.line, command?.command, command?.arguments])).toEqual([
      [0, COMMANDS[0], [{ uri: URI, receiver: 'good' }]],
      [0, COMMANDS[1], [{ uri: URI, receiver: 'good' }]],
      [18, COMMANDS[0], [{ uri: URI, receiver: 'second' }]],
      [18, COMMANDS[1], [{ uri: URI, receiver: 'second' }]],
    ]);
    expect(found[1]?.command?.title).toMatch(/^Preview Matches: \d+ of \d+$/);
  });

  test('name no command that the client lacks', async () => {
    await start();
    await client.open(URI, GOOD);
    expect((await lenses()).map(({ command }) => command?.command)).toEqual(['', '']);
  });

  test('can be turned off', async () => {
    await start();
    await client.open(URI, GOOD);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { kubesphereDingtalk: { codeLens: { enabled: false } } },
    });
    expect(await lenses()).toEqual([]);
  });
});

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

describe('verdict', () => {
  const verdict = (uri = URI) =>
    client.connection.sendRequest(VERDICT_REQUEST, { textDocument: { uri } }) as Promise<VerdictAnswer>;

  test('tells of each document what the cluster would do with it', async () => {
    await start();
    const broken = GOOD.replace('name: good', 'name: not_good');
    await client.open(URI, `${GOOD}---\nkind: Deployment\napiVersion: apps/v1\n---\n${broken}`);
    const line = GOOD.split('\n').length + 3;
    expect(await verdict()).toEqual({
      documents: [
        { line: 0, kind: 'Receiver', name: 'good', accepted: true, causes: [] },
        {
          line,
          kind: 'Receiver',
          name: 'not_good',
          accepted: false,
          causes: [
            {
              path: 'metadata.name',
              code: 'object-name',
              message: expect.stringContaining('not_good') as string,
              range: { start: { line: line + 3, character: 8 }, end: { line: line + 3, character: 16 } },
            },
          ],
        },
      ],
    });
  });

  test('is null for what is not open or not ours', async () => {
    await start();
    expect(await verdict()).toBeNull();
    await client.open(URI, 'a: b\n');
    expect(await verdict()).toBeNull();
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

describe('the process', () => {
  test('answers with an error to nonsense and goes on', async () => {
    await start();
    await expect(client.connection.sendRequest('no/such/method', {})).rejects.toThrow();
    expect(await client.connection.sendRequest(PREVIEW_REQUEST, {})).toBeNull();
    await client.open(URI, WRONG_OPERATOR);
    expect(await client.diagnostics(URI, 1)).toHaveLength(1);
  });

  test('never writes a document’s credentials', async () => {
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
    const answer = await client.connection.sendRequest(PREVIEW_REQUEST, { textDocument: { uri: URI } });
    const everything = JSON.stringify([client.published, answer]) + client.log();
    for (const seed of seeds) expect(everything).not.toContain(seed);
  });

  test('ends when the client says so', async () => {
    const started = await start();
    await started.stop();
    expect(await started.exitCode).toBe(0);
  });
});
