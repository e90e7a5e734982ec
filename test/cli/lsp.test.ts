import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startCli } from './run-cli.js';

test('lsp --stdio is the language server', async () => {
  const child = startCli(['lsp', '--stdio'], { cwd: tmpdir() });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, resolve);
  });
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(serverInfo?.name).toBe('kubesphere-dingtalk');
  await connection.sendNotification(InitializedNotification.type, {});
  const text = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Reciever\n';
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: 'file:///receiver.yaml', languageId: 'yaml', version: 1, text },
  });
  expect((await published).diagnostics.map(({ code }) => code)).toEqual(['unknown-kind']);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await once(child, 'exit')).toEqual([0, null]);
  connection.dispose();
});
