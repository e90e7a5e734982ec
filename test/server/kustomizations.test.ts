import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
} from 'vscode-languageserver-protocol/node';
import {
  MANIFESTS_REQUEST,
  type ManifestsAnswer,
  type ManifestsParams,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  TRACE_REQUEST,
  type TraceAnswer,
  type TraceParams,
} from '#server/protocol';
import { client, GOOD, start } from './session.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kustomizations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const PATCH = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: good }
spec: { dingtalk: { chatbots: {} } }
`;
const OPERATIONS = '- { op: add, path: /spec/dingtalk/enabled, value: often }\n';
const KUSTOMIZATION = `resources: [../base]
patches:
- path: patch.yaml
- path: operations.yaml
  target: { kind: Receiver, name: good }
`;

const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const inFolder = () => ({ capabilities: WATCHING, folders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
const codes = async (path: string) => (await client.diagnostics(uriOf(path), 1)).map(({ code }) => code);

describe('patches in the workspace', () => {
  beforeEach(async () => {
    await write('base/kustomization.yaml', 'resources: [receiver.yaml]\n');
    await write('base/receiver.yaml', GOOD);
    await write('prod/kustomization.yaml', KUSTOMIZATION);
    await write('prod/patch.yaml', PATCH);
    await write('prod/operations.yaml', OPERATIONS);
  });

  test('are checked for what they say, and declare no objects', async () => {
    await start(inFolder());
    await client.open(uriOf('prod/patch.yaml'), PATCH);
    expect(await codes('prod/patch.yaml')).toEqual(['unknown-field']);
    await client.open(uriOf('prod/operations.yaml'), OPERATIONS);
    expect(await codes('prod/operations.yaml')).toEqual(['wrong-type']);
    const params: ManifestsParams = { textDocument: { uri: uriOf('base/receiver.yaml') } };
    const { files }: ManifestsAnswer = await client.connection.sendRequest(MANIFESTS_REQUEST, params);
    expect(files.map(({ uri }) => uri)).toEqual([uriOf('base/receiver.yaml')]);
  });

  test('are those of the kustomization as it is in the editor', async () => {
    await start(inFolder());
    await client.open(uriOf('prod/patch.yaml'), PATCH);
    expect(await codes('prod/patch.yaml')).toEqual(['unknown-field']);
    const changed = client.nextDiagnostics(
      ({ uri, diagnostics }) => uri === uriOf('prod/patch.yaml') && diagnostics.length > 1,
    );
    await client.open(uriOf('prod/kustomization.yaml'), 'resources: [patch.yaml]\n');
    expect((await changed).map(({ code }) => code)).toContain('receiver-without-target');
  });
});

describe('files of generators', () => {
  const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ops, labels: { type: global } }
spec:
  dingtalk:
    chatbot:
      keywords: [alert]
      webhook: { valueFrom: { secretKeyRef: { name: robot, key: webhook, namespace: kubesphere-monitoring-federated } } }
`;

  test('are watched by their names, and findings follow them on disk', async () => {
    await write('kustomization.yaml', 'secretGenerator:\n- { name: robot, envs: ["robot[1].env"] }\n');
    await write('robot[1].env', 'hook=x\n');
    await write('receiver.yaml', RECEIVER);
    await start(inFolder());
    const of = (count: number) =>
      client.nextDiagnostics(({ uri, diagnostics }) => uri === uriOf('receiver.yaml') && diagnostics.length === count);
    const before = of(1);
    await client.open(uriOf('receiver.yaml'), RECEIVER);
    expect((await before).map(({ code }) => code)).toEqual(['secret-key-missing']);
    expect(client.watched.join()).toContain('**/robot?1?.env');
    const after = of(0);
    await write('robot[1].env', 'webhook=x\n');
    const params: DidChangeWatchedFilesParams = { changes: [{ uri: uriOf('robot[1].env'), type: 2 }] };
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, params);
    await after;
  });
});

describe('a document with what is built', () => {
  const BUILT = 'kubesphere-dingtalk-built:/work/prod.yaml';
  const SILENCE = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: all, labels: { type: global } }
spec: { matcher: { matchExpressions: [{ key: alertname, operator: Exists }] } }
`;
  const outcome = async (uri: string): Promise<string | undefined> => {
    const { samples } = await client.connection.sendRequest<SamplesAnswer>(SAMPLES_REQUEST, {});
    const critical = samples?.find(({ labels }) => labels?.severity === 'critical');
    const params: TraceParams = { textDocument: { uri }, receiver: 'good', alert: critical?.id ?? '' };
    return (await client.connection.sendRequest<TraceAnswer>(TRACE_REQUEST, params))?.outcome;
  };

  test('has nothing beside it', async () => {
    await write('base/receiver.yaml', GOOD);
    await write('base/silence.yaml', SILENCE);
    await start(inFolder());
    await client.open(uriOf('base/receiver.yaml'), GOOD);
    await client.open(BUILT, GOOD);
    expect([await outcome(uriOf('base/receiver.yaml')), await outcome(BUILT)]).toEqual(['stopped', 'delivered']);
  });

  test('is beside no file', async () => {
    await write('base/receiver.yaml', GOOD);
    await start(inFolder());
    await client.open(uriOf('base/receiver.yaml'), GOOD);
    await client.open(BUILT, `${GOOD}---\n${SILENCE}`);
    expect([await outcome(uriOf('base/receiver.yaml')), await outcome(BUILT)]).toEqual(['delivered', 'stopped']);
  });
});
