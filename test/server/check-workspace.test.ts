import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { CHECK_WORKSPACE_REQUEST, type CheckWorkspaceAnswer } from '#server/protocol';
import { FILES, inWorkspace, startWith, uriOf, write } from './names-workspace.js';
import { client } from './session.js';

inWorkspace();

const MISSPELT = (FILES['receivers.yaml'] ?? '').replace('key: webhook', 'key: webhok');
const WATCHES = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const changed = (path: string): Promise<void> =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf(path), type: 2 }],
  });
const check = (params: object = {}): Promise<CheckWorkspaceAnswer> =>
  client.connection.sendRequest(CHECK_WORKSPACE_REQUEST, params);
const codes = (path: string): readonly unknown[] | undefined =>
  client.published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics.map(({ code }) => code);

describe('a check of the workspace', () => {
  test('sends what is wrong in files that nobody opened', async () => {
    await write('receivers.yaml', MISSPELT);
    await write('night.dingtalk-test.yaml', (FILES['night.dingtalk-test.yaml'] ?? '').replace('[robot]', '[robt]'));
    await startWith('routers.yaml');
    await client.diagnostics(uriOf('routers.yaml'), 1);
    expect(codes('receivers.yaml')).toBeUndefined();
    expect(await check()).toMatchObject({ files: 8, errors: 0, warnings: 6, isPartial: false });
    expect(codes('receivers.yaml')).toEqual(['secret-key-missing']);
    expect(codes('night.dingtalk-test.yaml')).toEqual(['routing-test/receiver-unknown']);
  });

  test('checks only the given folders', async () => {
    await write('receivers.yaml', MISSPELT);
    await startWith('routers.yaml');
    expect(await check({ folders: [uriOf('overlay')] })).toMatchObject({ files: 2, warnings: 0 });
    expect(codes('receivers.yaml')).toBeUndefined();
  });

  test('is followed: by edits, changes on disk, and files that are opened and closed', async () => {
    await write('receivers.yaml', MISSPELT);
    await startWith('secrets/robot.yaml', { capabilities: WATCHES });
    await check();
    expect(codes('receivers.yaml')).toEqual(['secret-key-missing']);
    const secret = FILES['secrets/robot.yaml'] ?? '';
    await client.change(uriOf('secrets/robot.yaml'), 2, [{ text: secret.replace('webhook:', 'webhok:') }]);
    await expect.poll(() => codes('receivers.yaml')).toEqual([]);
    await client.change(uriOf('secrets/robot.yaml'), 3, [{ text: secret }]);
    await write('receivers.yaml', `# changed\n${MISSPELT}`);
    await changed('receivers.yaml');
    await expect.poll(() => codes('receivers.yaml')).toEqual(['secret-key-missing']);
    await client.open(uriOf('receivers.yaml'), FILES['receivers.yaml'] ?? '');
    await expect.poll(() => codes('receivers.yaml')).toEqual([]);
    await client.close(uriOf('receivers.yaml'));
    await expect.poll(() => codes('receivers.yaml')).toEqual(['secret-key-missing']);
    await rm(fileURLToPath(uriOf('receivers.yaml')));
    await changed('receivers.yaml');
    await expect.poll(() => codes('receivers.yaml')).toEqual([]);
  });
});

describe('a client that asks for diagnostics', () => {
  const PULLS = { textDocument: { diagnostic: {} } };
  const full = (report: WorkspaceDiagnosticReport | WorkspaceDiagnosticReportPartialResult) =>
    report.items.flatMap((item) => ('items' in item && item.items.length > 0 ? [[item.uri, item.items[0]?.code]] : []));

  test('gets those of an open file, which are not sent, and learns that they are the same', async () => {
    await write('receivers.yaml', MISSPELT);
    await startWith('receivers.yaml', { capabilities: PULLS });
    expect(client.initializeResult.capabilities.diagnosticProvider).toEqual({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const asked = { textDocument: { uri: uriOf('receivers.yaml') } };
    await client.connection.sendRequest(WorkspaceDiagnosticRequest.method, { previousResultIds: [] });
    const first: DocumentDiagnosticReport = await client.connection.sendRequest(
      DocumentDiagnosticRequest.method,
      asked,
    );
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'secret-key-missing' }] });
    const again = { ...asked, previousResultId: first.resultId };
    expect(await client.connection.sendRequest(DocumentDiagnosticRequest.method, again)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    expect(client.published).toEqual([]);
  });

  test('gets with the first answer what depends on other files, unless it can be told to ask again', async () => {
    await write('receivers.yaml', MISSPELT);
    await startWith('receivers.yaml', { capabilities: PULLS });
    const report: DocumentDiagnosticReport = await client.connection.sendRequest(DocumentDiagnosticRequest.method, {
      textDocument: { uri: uriOf('receivers.yaml') },
    });
    expect(report).toMatchObject({ items: [{ code: 'secret-key-missing' }] });
  });

  test('gets those of all closed files, in parts, and only those that changed again', async () => {
    for (let at = 0; at < 60; at++)
      await write(`more/${at}.yaml`, MISSPELT.replaceAll('name: robot,', `name: r${at},`).split('---')[0] ?? '');
    const test = 'night.dingtalk-test.yaml';
    await write(test, (FILES[test] ?? '').replace('[robot]', '[robt]'));
    await startWith('routers.yaml', { capabilities: PULLS });
    const parts: WorkspaceDiagnosticReportPartialResult[] = [];
    const token = 'parts';
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReportPartialResult>(), token, (part) => {
      parts.push(part);
    });
    const report: WorkspaceDiagnosticReport = await client.connection.sendRequest(WorkspaceDiagnosticRequest.method, {
      previousResultIds: [],
      partialResultToken: token,
    });
    expect(parts.map(({ items }) => items.length)).toEqual([50]);
    expect([...parts, report].flatMap(full).filter(([uri]) => uri?.toString().includes('/more/'))).toHaveLength(60);
    expect([...parts, report].flatMap(full)).toContainEqual([uriOf(test), 'routing-test/receiver-unknown']);
    const previousResultIds = [...parts, report].flatMap(({ items }) =>
      items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
    );
    const gone = uriOf('gone.yaml');
    const again: WorkspaceDiagnosticReport = await client.connection.sendRequest(WorkspaceDiagnosticRequest.method, {
      previousResultIds: [...previousResultIds, { uri: gone, value: '1' }],
    });
    expect(again.items.filter(({ kind }) => kind === 'full')).toEqual([
      { kind: 'full', uri: gone, version: null, items: [] },
    ]);
  });

  test('is sent them if it says so', async () => {
    await write('receivers.yaml', MISSPELT);
    await startWith('receivers.yaml', { capabilities: PULLS, initializationOptions: { pushDiagnostics: true } });
    expect(client.initializeResult.capabilities.diagnosticProvider).toBeUndefined();
    await expect.poll(() => codes('receivers.yaml')).toEqual(['secret-key-missing']);
  });
});
