import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type Location,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundleFolder } from '../bundles/paths.js';
import { connectToWorker } from './worker-connection.js';

const HOSTS: Readonly<Record<string, () => ProtocolConnection>> = {
  'in a worker': connectToWorker,
  'in a process': () => {
    const { stdin, stdout } = spawn(process.execPath, [join(bundleFolder, 'server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    return createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  },
};

const FOLDER = 'vscode-vfs://github%2B7b2276/team/repo%20%28a%29';
const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: operations
  labels: { type: global }
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - { key: severity, operator: in, values: [critical] }
    chatbot:
      keywords: [alert]
      webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } }
`;
const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: robot, namespace: ops }
stringData: { webhook: "https://oapi.dingtalk.com/robot/send?access_token=<token>" }
`;

let connection: ProtocolConnection | undefined;
afterEach(async () => {
  await connection?.sendRequest('shutdown');
  await connection?.sendNotification('exit');
  connection?.dispose();
});

/** A client whose files are in memory, by their paths below the folder. */
async function open(host: string, files: Map<string, string>) {
  const pathOf = (uri: string): string | undefined =>
    uri === FOLDER || uri.startsWith(`${FOLDER}/`) ? decodeURIComponent(uri.slice(FOLDER.length + 1)) : undefined;
  const server = HOSTS[host]?.();
  if (!server) throw new Error(host);
  connection = server;
  const published = new Map<string, readonly Diagnostic[]>();
  const listeners = new Set<() => void>();
  server.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    for (const listener of listeners) listener();
  });
  const watched: string[] = [];
  server.onRequest(RegistrationRequest.type, ({ registrations }) => void watched.push(JSON.stringify(registrations)));
  server.onRequest('kubesphereDingtalk/files/stat', ({ uri }: { readonly uri: string }) => {
    const path = pathOf(uri);
    if (path === undefined) return null;
    const text = files.get(path);
    const isFolder = text === undefined && [...files.keys()].some((each) => path === '' || each.startsWith(`${path}/`));
    if (text === undefined && !isFolder) return null;
    return { isFolder, isLink: false, size: text?.length ?? 0, modified: 0 };
  });
  server.onRequest(
    'kubesphereDingtalk/files/read',
    ({ uri, maxBytes }: { readonly uri: string; readonly maxBytes: number }): object => {
      const text = files.get(pathOf(uri) ?? '');
      if (text === undefined) return { problem: 'ENOENT' };
      return text.length > maxBytes
        ? { problem: 'too-large' }
        : { text, byteOrderMark: false, isUtf8: true, size: text.length };
    },
  );
  server.onRequest('kubesphereDingtalk/files/list', ({ folder }: { readonly folder: string }) =>
    [...files.keys()]
      .map((path) => `${FOLDER}/${path.split('/').map(encodeURIComponent).join('/')}`)
      .filter((uri) => uri.startsWith(folder)),
  );
  server.listen();
  await server.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    workspaceFolders: [{ uri: FOLDER, name: 'repository' }],
    initializationOptions: { servesFiles: true, pushDiagnostics: true },
  });
  await server.sendNotification('initialized', {});
  return {
    server,
    watched,
    didOpen: (uri: string, text: string) =>
      server.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } }),
    codesOf: (uri: string, accept: (codes: readonly unknown[]) => boolean) =>
      new Promise<readonly unknown[]>((resolve) => {
        const look = (): void => {
          const codes = published.get(uri)?.map(({ code }) => code);
          if (!codes || !accept(codes)) return;
          listeners.delete(look);
          resolve(codes);
        };
        listeners.add(look);
        look();
      }),
  };
}

describe.each(Object.keys(HOSTS))('the server %s', (host) => {
  test('reads the files of a folder that only its client reaches', async () => {
    const uri = `${FOLDER}/receivers.yaml`;
    const files = new Map([
      ['receivers.yaml', RECEIVER],
      ['deep/se cret.yaml', SECRET],
      ['.kubesphere-dingtalk.yaml', 'rules: { operator-unknown: off }\n'],
      [
        'receivers.dingtalk-test.yaml',
        'cases: [{ name: all, alerts: [{ labels: {} }], expect: { receivers: [operations] } }]\n',
      ],
    ]);
    const { server, watched, didOpen, codesOf } = await open(host, files);
    await didOpen(uri, RECEIVER);
    const at = {
      textDocument: { uri },
      position: { line: 12, character: RECEIVER.split('\n')[12]?.indexOf('robot') ?? 0 },
    };
    const found = await server.sendRequest<Location[] | null>('textDocument/definition', at);
    expect([found].flat().map((location) => location?.uri)).toEqual([`${FOLDER}/deep/se%20cret.yaml`]);
    expect(await codesOf(uri, () => true)).toEqual([]);
    const test = { textDocument: { uri: `${FOLDER}/receivers.dingtalk-test.yaml` } };
    expect(await server.sendRequest('kubesphereDingtalk/runRoutingTest', test)).toMatchObject({ problems: [] });
    expect(watched.join('')).toContain('**/{*.yaml,*.yml,*.json,Kustomization}');

    files.delete('.kubesphere-dingtalk.yaml');
    files.delete('deep/se cret.yaml');
    const changes = ['.kubesphere-dingtalk.yaml', 'deep/se%20cret.yaml'].map((path) => ({
      uri: `${FOLDER}/${path}`,
      type: 3,
    }));
    await server.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await codesOf(uri, (codes) => codes.length > 0)).toContain('operator-unknown');
    expect(await server.sendRequest('textDocument/definition', at)).toEqual([]);
  });
});
