import { describe, expect, test } from 'vitest';
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
  COMMANDS,
  client,
  EDITS_VERSIONS,
  GOOD,
  OPERATOR_RANGE,
  receiver,
  start,
  URI,
  WRONG_OPERATOR,
} from './session.js';

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

  test('fix the finding at the cursor', async () => {
    await start({ capabilities: EDITS_VERSIONS });
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

  test('suit a client that knows only changes of texts', async () => {
    await start();
    await client.open(URI, WRONG_OPERATOR);
    const [action] = await actionsAt(OPERATOR_RANGE);
    expect(action?.edit).toEqual({ changes: { [URI]: [{ range: OPERATOR_RANGE, newText: 'In' }] } });
  });

  test('fix a whole stream at once', async () => {
    await start({ capabilities: EDITS_VERSIONS });
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

test('only safe fixes are preferred, and applied at once', async () => {
  await start();
  const text = receiver('on-call', '- key: severity', '  operator: Exists', '  values: [critical]');
  await client.open(URI, text);
  const request = (only: string) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } },
      context: { diagnostics: [], only: [only] },
    }) as Promise<CodeAction[]>;
  expect((await request('quickfix')).map(({ isPreferred }) => isPreferred)).toEqual([false, false]);
  expect(await request('source.fixAll')).toEqual([]);
});

test('the whole of a file with thousands of findings offers as many fixes as findings are shown, and fixes all', async () => {
  await start({ capabilities: EDITS_VERSIONS });
  const conditions = Array.from({ length: 1500 }, (_, index) => `- {key: a${index}, operator: exists}`);
  await client.open(URI, receiver('on-call', ...conditions));
  const request = (only: string) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 2000, character: 0 } },
      context: { diagnostics: [], only: [only] },
    }) as Promise<CodeAction[]>;
  expect((await request('quickfix')).filter(({ isPreferred }) => isPreferred)).toHaveLength(1000);
  const [all] = await request('source.fixAll');
  expect(all?.edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []))).toHaveLength(1500);
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

  test('says nothing elsewhere', async () => {
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

  test('are shown for each receiver, with the commands that the client has', async () => {
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

  test('explain themselves, and offer sample alerts where none matches', async () => {
    await start({ initializationOptions: { commands: COMMANDS } });
    await client.open(URI, GOOD.replace('[critical]', '[unheard-of]'));
    const found = await lenses();
    expect(found.map(({ command }) => command?.title)).toEqual([
      'Send Test Message',
      expect.stringMatching(/^Preview Matches: 0 of /),
      'Create Sample Alerts',
    ]);
    for (const { command } of found) expect(command?.tooltip).toMatch(/\.$/);
    expect(found[2]?.command?.arguments).toEqual([{ uri: URI, receiver: 'good', makeSamples: true }]);
  });

  test('leave out commands that the client lacks', async () => {
    await start({ initializationOptions: { commands: ['other'] } });
    await client.open(URI, GOOD);
    expect((await lenses()).map(({ command }) => command?.command)).toEqual(['']);
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
