import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  HoverRequest,
  PrepareRenameRequest,
  type ProtocolConnection,
  ReferencesRequest,
  RegistrationRequest,
  RenameRequest,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import * as protocol from '#server/protocol';
import { bundleFolder } from '../bundles/paths.js';
import { client, GOOD, start, URI, WRONG_OPERATOR } from './session.js';

const OWN_REQUESTS = Object.entries(protocol).flatMap(([name, method]) =>
  name.endsWith('_REQUEST') && typeof method === 'string' ? [method] : [],
);

/** The code of the error that a request is answered with. */
async function codeOf(connection: ProtocolConnection, method: string, params: unknown): Promise<number | undefined> {
  try {
    await connection.sendRequest(method, params);
    return undefined;
  } catch (error) {
    return error instanceof ResponseError ? error.code : undefined;
  }
}

async function staysAlive(): Promise<void> {
  await client.open('file:///project/other.yaml', WRONG_OPERATOR.replace('name: wrong', 'name: other'));
  expect(await client.diagnostics('file:///project/other.yaml', 1)).toHaveLength(1);
}

describe('malformed requests are answered with an error', () => {
  const document = { textDocument: { uri: URI } };
  const standard = [
    HoverRequest,
    CompletionRequest,
    DocumentSymbolRequest,
    CodeActionRequest,
    ReferencesRequest,
    DocumentHighlightRequest,
    PrepareRenameRequest,
    RenameRequest,
  ];
  test.each([...OWN_REQUESTS, ...standard.map(({ method }) => method)])('%s', async (method) => {
    await start();
    for (const params of [
      { textDocument: 5, change: 5, version: 'a', at: 5, hours: 'a', folders: 5 },
      { textDocument: { uri: 5 }, change: 'text', version: {}, hours: [], zone: 5, folders: [5] },
    ])
      expect(await codeOf(client.connection, method, params)).toBe(ErrorCodes.InvalidParams);
    await staysAlive();
  });

  test.each<[method: string, params: object]>([
    [protocol.MATCHES_REQUEST, { ...document, receiver: 5 }],
    [protocol.TRACE_REQUEST, { ...document, receiver: 'a' }],
    [protocol.MESSAGE_REQUEST, { ...document, receiver: 'a', alerts: [1] }],
    [protocol.RUN_ROUTING_TEST_REQUEST, { ...document, cases: ['a'] }],
    [protocol.UPGRADE_REQUEST, { ...document, from: '3.3', to: 4.1 }],
    [protocol.SET_SAMPLES_REQUEST, { change: 'edit', id: 'a', alert: { labels: { a: 5 } } }],
    [HoverRequest.method, { ...document, position: { line: -1, character: 0 } }],
    [CodeActionRequest.method, { ...document, range: { start: { line: 0, character: 0 } }, context: {} }],
  ])('%s %o', async (method, params) => {
    await start();
    expect(await codeOf(client.connection, method, params)).toBe(ErrorCodes.InvalidParams);
    await staysAlive();
  });
});

describe('malformed notifications change nothing', () => {
  test.each<[name: string, method: string, params: unknown]>([
    [
      'a text that is a number',
      'textDocument/didOpen',
      { textDocument: { uri: URI, languageId: 'yaml', version: 1, text: 5 } },
    ],
    ['a text that is missing', 'textDocument/didOpen', { textDocument: { uri: URI, languageId: 'yaml', version: 1 } }],
    ['no document', 'textDocument/didOpen', {}],
    ['no parameters', 'textDocument/didOpen', null],
    [
      'a change without text',
      'textDocument/didChange',
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{}] },
    ],
    [
      'a change that is none',
      'textDocument/didChange',
      { textDocument: { uri: URI, version: 2 }, contentChanges: [5] },
    ],
    ['changes that are none', 'textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: 5 }],
    [
      'a range without end',
      'textDocument/didChange',
      {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ text: '', range: { start: { line: 0, character: 0 } } }],
      },
    ],
    ['no version', 'textDocument/didChange', { textDocument: { uri: URI }, contentChanges: [{ text: '' }] }],
    ['files that are none', 'workspace/didChangeWatchedFiles', { changes: [5] }],
    ['folders that are none', 'workspace/didChangeWorkspaceFolders', { event: { added: 5, removed: [] } }],
    ['a cancellation of nothing', '$/cancelRequest', {}],
  ])('%s', async (_, method, params) => {
    await start();
    await client.open(URI, GOOD);
    await client.connection.sendNotification(method, params as object);
    await client.change(URI, 3, [{ text: WRONG_OPERATOR }]);
    expect(await client.diagnostics(URI, 3)).toHaveLength(1);
    await staysAlive();
  });
});

test('a range beyond the end of a text is its end', async () => {
  await start();
  await client.open(URI, '');
  const end = { line: 1000, character: 1000 };
  const lines = GOOD.trimEnd().split('\n');
  for (const [index, line] of lines.entries())
    await client.change(URI, 2 + index, [
      { text: `${line}\n`, range: { start: end, end } },
      { text: '\n', range: { start: end, end: { line: 2000, character: 0 } } },
      { text: '', range: { start: { line: index + 1, character: 0 }, end } },
    ]);
  const version = 2 + lines.length;
  // the text is as its changes say only if the operator is where it belongs
  await client.change(URI, version, [
    { text: 'in', range: { start: { line: 11, character: 20 }, end: { line: 11, character: 22 } } },
  ]);
  const found = await client.diagnostics(URI, version);
  expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([['operator-unknown', 11]]);
});

describe('a client that asks at the wrong time', () => {
  const ended: (() => void)[] = [];
  afterEach(() => {
    for (const end of ended.splice(0)) end();
  });

  function connect() {
    const child = spawn(process.execPath, [join(bundleFolder, 'server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    ended.push(() => {
      connection.dispose();
      child.kill();
    });
    return { connection, exited: once(child, 'exit') };
  }
  const initialize = { processId: null, rootUri: null, capabilities: {} };

  test('before initialize gets the error for it', async () => {
    const { connection } = connect();
    expect(await codeOf(connection, protocol.RECEIVERS_REQUEST, { textDocument: { uri: URI } })).toBe(
      ErrorCodes.ServerNotInitialized,
    );
    expect(await codeOf(connection, 'no/such/method', {})).toBe(ErrorCodes.ServerNotInitialized);
    expect(await codeOf(connection, 'initialize', { capabilities: 5 })).toBe(ErrorCodes.InvalidParams);
    expect(await codeOf(connection, 'initialize', initialize)).toBeUndefined();
    expect(await codeOf(connection, 'initialize', initialize)).toBe(ErrorCodes.InvalidRequest);
    expect(await codeOf(connection, 'no/such/method', {})).toBe(ErrorCodes.MethodNotFound);
  });

  test('after shutdown gets the error for it', async () => {
    const { connection, exited } = connect();
    await connection.sendRequest('initialize', initialize);
    await connection.sendRequest('shutdown');
    expect(await codeOf(connection, protocol.RECEIVERS_REQUEST, { textDocument: { uri: URI } })).toBe(
      ErrorCodes.InvalidRequest,
    );
    await connection.sendNotification('exit');
    expect((await exited)[0]).toBe(0);
  });
});

test('a client that refuses to watch files, and to ask again, costs nothing else', async () => {
  const refuse = { dynamicRegistration: true };
  await start({
    capabilities: { workspace: { didChangeWatchedFiles: refuse, codeLens: { refreshSupport: true } } },
    folders: [{ uri: 'file:///project', name: 'project' }],
  });
  client.connection.onRequest(RegistrationRequest.type, () => new ResponseError(ErrorCodes.InternalError, 'no'));
  client.connection.onRequest('workspace/codeLens/refresh', () => new ResponseError(ErrorCodes.InternalError, 'no'));
  await client.open(URI, GOOD);
  await client.connection.sendRequest(protocol.MANIFESTS_REQUEST, { textDocument: { uri: URI } });
  await client.connection.sendRequest(protocol.SET_SAMPLES_REQUEST, {
    change: 'text',
    source: 'a',
    text: '{"alerts":[{"labels":{"a":"b"}}]}',
  });
  await staysAlive();
});

test('what runs later is started in few places, which go through the guard', () => {
  const root = join(import.meta.dirname, '../../server/src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const starting = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return /\b(?:setImmediate|setTimeout|setInterval|queueMicrotask|nextTick)\(/.test(text);
  });
  expect(starting.sort()).toEqual([
    'manifests/watch-generated.ts',
    // this one only goes on with what waits for it
    'next-turn.ts',
    'settled-changes.ts',
    'shared-facts.ts',
    'wake-up.ts',
    // what workers lack
    'worker/set-immediate.ts',
  ]);
});
