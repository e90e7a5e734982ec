import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import {
  MATCHES_REQUEST,
  type MatchesAnswer,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  type Settings,
} from '#server/protocol';
import { bundleFolder } from '../bundles/paths.js';
import { type LanguageClient, type LanguageClientOptions, startLanguageClient } from './language-client.js';

const serverPath = join(bundleFolder, 'server.js');
let client: LanguageClient;
let folder: string;
let uri: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'configuration-'));
  await mkdir(join(folder, 'manifests'));
  uri = pathToFileURL(join(folder, 'manifests', 'silence.yaml')).href;
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function start(options: Partial<LanguageClientOptions> = {}): Promise<void> {
  client = await startLanguageClient({ serverPath, ...options });
}

const silence = (...conditions: string[]): string =>
  [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Silence',
    'metadata: { name: nightly-backup, labels: { type: global } }',
    'spec:',
    '  matcher:',
    '    matchExpressions:',
    ...conditions.map((line) => `      ${line}`),
    '',
  ].join('\n');

const manager = (version: string): string =>
  [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: NotificationManager',
    'metadata: { name: notification-manager }',
    'spec:',
    `  image: kubesphere/notification-manager:v${version}`,
    '  receivers:',
    '    tenantKey: user',
    '    globalReceiverSelector: { matchLabels: { type: global } }',
    '    tenantReceiverSelector: { matchLabels: { type: tenant } }',
    '',
  ].join('\n');

const IGNORED = silence('- key: pod', '  operator: Exists', '  regexValue: ^a');
const SEARCH = silence('- key: pod', '  operator: Match', '  regexValue: ^web-');

/** Without the findings about one object in several files, which these tests open. */
const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => code !== 'object-duplicate').map(({ code, severity }) => `${code} ${severity}`);
const about = (file: string) => (params: PublishDiagnosticsParams) => params.uri === file;

describe('settings', () => {
  test('change severities and the targeted version at once, without an edit', async () => {
    await start();
    await client.open(uri, `${IGNORED}---\n${SEARCH}`);
    expect(codes(await client.diagnostics(uri, 1))).toEqual(['regex-ignored 2']);
    const send = async (settings: Settings) => {
      const next = client.nextDiagnostics(about(uri));
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { kubesphereDingtalk: settings },
      });
      return codes(await next);
    };
    expect(await send({ rules: { 'regex-ignored': 'error' } })).toEqual(['regex-ignored 1']);
    expect(await send({ rules: { 'regex-ignored': 'off' }, notificationManagerVersion: '3.4' })).toEqual([
      'field-unavailable 1',
      'match-unavailable 1',
      'field-unavailable 1',
    ]);
    expect(await send({ notificationManagerVersion: '2.5.0' })).toEqual(['regex-ignored 2', 'match-missing-label 2']);
    expect(await send({})).toEqual(['regex-ignored 2']);
  });

  test('that are invalid are reported, and the others apply', async () => {
    await start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({
        rules: { 'regex-ignord': 'off', 'regex-ignored': 'hint', 'values-missing': 'bad' },
        notificationManagerVersion: 'newest',
      }),
    });
    await client.open(uri, IGNORED);
    await expect.poll(() => codes(client.published.at(-1)?.diagnostics ?? [])).toEqual(['regex-ignored 4']);
    for (const word of ['regex-ignord', 'values-missing', 'newest']) expect(client.log()).toContain(word);
  });
});

describe('a configuration file', () => {
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const created = (name: string) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(join(folder, name)).href, type: FileChangeType.Created }],
    });

  test('is found above the manifest, and wins over settings', async () => {
    await write('.kubesphere-dingtalk.yaml', 'rules:\n  regex-ignored: off\nnotificationManagerVersion: 2.3\n');
    await start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ rules: { 'regex-ignored': 'error', 'match-unavailable': 'hint' } }),
    });
    await client.open(uri, `${IGNORED}---\n${SEARCH}`);
    await expect
      .poll(() => codes(client.published.at(-1)?.diagnostics ?? []))
      .toEqual(['field-unavailable 1', 'match-unavailable 4', 'field-unavailable 1']);
  });

  test('is read again when it changes; only the nearest one applies', async () => {
    await write('.kubesphere-dingtalk.json', '{"rules": {"regex-ignored": "off"}}');
    await start();
    await client.open(uri, IGNORED);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    const next = client.nextDiagnostics(about(uri));
    await write('manifests/.kubesphere-dingtalk.yml', 'rules: { values-missing: off }\n');
    await created('manifests/.kubesphere-dingtalk.yml');
    expect(codes(await next)).toEqual(['regex-ignored 2']);
  });

  test('with errors is reported with the place; its valid parts apply', async () => {
    await write('.kubesphere-dingtalk.yaml', 'rules:\n  regex-ignored: off\n  regex-invalid: no\nsamples: 1\n');
    await start();
    await client.open(uri, IGNORED);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    expect(client.log()).toContain('.kubesphere-dingtalk.yaml:3:18');
    expect(client.log()).toContain('.kubesphere-dingtalk.yaml:4:1');
  });

  test('is not searched for files without a path', async () => {
    await start();
    for (const place of ['untitled:silence', 'file://elsewhere/share/silence.yaml', 'vscode-vfs://github/a.yaml']) {
      await client.open(place, IGNORED);
      expect(codes(await client.diagnostics(place, 1)), place).toEqual(['regex-ignored 2']);
    }
  });

  test('has diagnostics of its own while it is open', async () => {
    await start();
    const config = pathToFileURL(join(folder, '.kubesphere-dingtalk.yaml')).href;
    await client.open(config, 'rules:\n  regex-ignord: off\n');
    const [found, ...more] = await client.diagnostics(config, 1);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'config-file',
      severity: 2,
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 14 } },
    });
    await client.change(config, 2, [{ text: 'rules:\n  regex-ignored: off\n' }]);
    expect(await client.diagnostics(config, 2)).toEqual([]);
  });
});

describe('the targeted version', () => {
  test('comes from any open NotificationManager, and follows it', async () => {
    await start();
    const other = pathToFileURL(join(folder, 'manager.yaml')).href;
    await client.open(uri, SEARCH);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    const published = client.nextDiagnostics(about(uri));
    await client.open(other, manager('2.3.0'));
    expect(codes(await published)).toEqual(['match-unavailable 1', 'field-unavailable 1']);
    const followed = client.nextDiagnostics(about(uri));
    await client.change(other, 2, [{ text: manager('2.4.0') }]);
    expect(codes(await followed)).toEqual(['match-missing-label 2']);
    const gone = client.nextDiagnostics(about(uri));
    await client.close(other);
    expect(await gone).toEqual([]);
  });

  test('decides the counts of the preview and the code lenses', async () => {
    await start();
    const receiver = SEARCH.replace('kind: Silence', 'kind: Receiver')
      .replace('  matcher:\n    matchExpressions:', '  dingtalk:\n    alertSelector:\n     matchExpressions:')
      .concat('    chatbot:\n      webhook: { valueFrom: { secretKeyRef: { name: robot, key: webhook } } }\n');
    await client.open(uri, receiver);
    const counts = async () => {
      const textDocument = { uri };
      const matches: MatchesAnswer = await client.connection.sendRequest(MATCHES_REQUEST, { textDocument });
      const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) as CodeLens[];
      return [matches?.receiver.matched, lenses.map(({ command }) => command?.title).at(-1)] as const;
    };
    const [few = 0, before] = await counts();
    await client.open(pathToFileURL(join(folder, 'manager.yaml')).href, manager('2.5.0'));
    const [many = 0, after] = await counts();
    expect(few).toBeGreaterThan(0);
    expect(many).toBeGreaterThan(few);
    expect(before).toContain(`${few} of`);
    expect(after).toContain(`${many} of`);
  });
});

describe('code actions', () => {
  const actionsAt = (range: Diagnostic['range']) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    }) as Promise<CodeAction[]>;

  test('offer to suppress a finding, after its fixes', async () => {
    await start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    await client.open(uri, IGNORED);
    const [found] = await client.diagnostics(uri, 1);
    const actions = found ? await actionsAt(found.range) : [];
    const texts = actions.map(({ edit }) =>
      edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])),
    );
    expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([false, false, false, false]);
    expect(texts.slice(-2)).toMatchObject([
      [{ newText: '        # kubesphere-dingtalk-disable-next-line regex-ignored\n' }],
      [{ newText: '# kubesphere-dingtalk-disable-file regex-ignored\n' }],
    ]);
  });

  test('do not offer to suppress what the cluster rejects', async () => {
    await start();
    await client.open(uri, silence('- key: pod', '  operator: exists'));
    const [found] = await client.diagnostics(uri, 1);
    const actions = found ? await actionsAt(found.range) : [];
    expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([true]);
  });
});

describe('diagnostics', () => {
  test('link to their rule page if the client has the pages', async () => {
    await start({ initializationOptions: { docsBaseUri: 'file:///opt/pages' } });
    await client.open(uri, IGNORED);
    const [found] = await client.diagnostics(uri, 1);
    expect(found?.codeDescription).toEqual({ href: 'file:///opt/pages/regex-ignored.md' });
  });

  test('have no link in other clients', async () => {
    await start({ initializationOptions: { docsBaseUri: 7 } });
    await client.open(uri, IGNORED);
    const [found] = await client.diagnostics(uri, 1);
    expect(found?.codeDescription).toBeUndefined();
  });

  test('name related places to clients that show them', async () => {
    await start({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
    const twice = IGNORED.replace('regexValue: ^a', 'key: node');
    await client.open(uri, `# first\n---\n${twice}`);
    const found = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'yaml-duplicate-key');
    expect(found?.range.start.line).toBe(10);
    expect(found?.relatedInformation).toMatchObject([
      { location: { uri, range: { start: { line: 8, character: 8 }, end: { line: 8, character: 11 } } } },
    ]);
  });
});

describe('a workspace of several folders', () => {
  test('uses each folder’s settings, and the sample alerts of their configuration files', async () => {
    const [one = '', other = ''] = ['one', 'other'].map((name) => pathToFileURL(join(folder, name)).href);
    await mkdir(join(folder, 'one', 'own'), { recursive: true });
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'one', '.kubesphere-dingtalk.yaml'), 'sampleFiles: ["own/*.json"]\n');
    await writeFile(join(folder, 'one', 'own', 'a.json'), '[{"labels": {"alertname": "FromFile"}}]');
    await start({
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      folders: [
        { uri: one, name: 'one' },
        { uri: other, name: 'other' },
      ],
      settings: (_, scope) => ({ rules: { 'regex-ignored': scope === other ? 'hint' : 'error' } }),
    });
    const receiver = `${IGNORED}---\napiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: a, labels: { type: global } }\nspec: { dingtalk: {} }\n`;
    await client.open(`${one}/a.yaml`, receiver);
    await client.open(`${other}/a.yaml`, IGNORED);
    const last = (uri: string) => codes(client.published.findLast((params) => params.uri === uri)?.diagnostics ?? []);
    await expect.poll(() => last(`${one}/a.yaml`)).toContain('regex-ignored 1');
    await expect.poll(() => last(`${other}/a.yaml`)).toEqual(['regex-ignored 4']);
    await expect
      .poll(async () => {
        const { samples }: SamplesAnswer = await client.connection.sendRequest(SAMPLES_REQUEST, {});
        return samples?.some(({ labels }) => labels.alertname === 'FromFile');
      })
      .toBe(true);
  });
});

describe('manifests of other files', () => {
  const head = 'apiVersion: notification.kubesphere.io/v2beta2\n';
  const config = (labels: string): string =>
    `${head}kind: Config\nmetadata: { name: app, labels: { ${labels} } }\nspec:\n  dingtalk: { conversation: { appkey: { valueFrom: { secretKeyRef: { namespace: monitoring, name: app, key: k } } }, appsecret: { valueFrom: { secretKeyRef: { namespace: monitoring, name: app, key: s } } } } }\n`;
  const chats = `${head}kind: Receiver\nmetadata: { name: chats, labels: { type: global } }\nspec:\n  dingtalk: { conversation: { chatids: [chat0123456789abcdef0123456789abcdef] } }\n`;
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: app, namespace: monitoring }\nstringData: { k: 5 }\n';

  test('are used for Configs and Secrets, as they are in the editor', async () => {
    await writeFile(join(folder, 'manifests', 'tenant.yaml'), config('type: tenant, user: li-na'));
    await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'project' }] });
    await client.open(uri, chats);
    expect(codes(await client.nextDiagnostics(({ diagnostics }) => diagnostics.length > 0))).toEqual([
      'config-missing 4',
    ]);
    const added = pathToFileURL(join(folder, 'manifests', 'default.yaml')).href;
    await client.open(added, config('type: default'));
    expect(await client.nextDiagnostics((params) => params.uri === uri && params.diagnostics.length === 0)).toEqual([]);
    const secrets = pathToFileURL(join(folder, 'secrets.yaml')).href;
    await client.open(secrets, secret);
    expect(codes(await client.nextDiagnostics(about(secrets)))).toEqual(['wrong-type 1']);
  });
});
