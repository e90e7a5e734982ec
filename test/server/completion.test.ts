import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  type Hover,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { SUGGEST_COMMAND } from '#server/protocol';
import { bundleFolder } from '../bundles/paths.js';
import { atCursor } from '../core/assist/at-cursor.js';
import { type LanguageClient, startLanguageClient } from './language-client.js';

const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata:\n  name: a\n';
const CONDITION = `${HEAD}spec:\n  dingtalk:\n    alertSelector:\n      matchExpressions:\n        - key: `;

let client: LanguageClient;
let folder: string;

async function start(
  files: Readonly<Record<string, string>> = {},
  options: Partial<Parameters<typeof startLanguageClient>[0]> = {},
): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'completion-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  client = await startLanguageClient({
    serverPath: join(bundleFolder, 'server.js'),
    capabilities: SNIPPETS,
    folders: [{ uri: pathToFileURL(folder).href, name: 'a' }],
    ...options,
  });
}
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function at(name: string, marked: string): Promise<readonly CompletionItem[]> {
  const { text, position } = atCursor(marked);
  const uri = pathToFileURL(join(folder, name)).href;
  await client.open(uri, text);
  return client.connection.sendRequest(CompletionRequest.method, { textDocument: { uri }, position });
}
const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

test('an empty file begins with whole manifests, a foreign one with nothing', async () => {
  await start();
  const [first, ...others] = await at('new.yaml', '<|>');
  expect(first?.textEdit?.newText).toMatch(/name: \$\{1:global-dingtalk-receiver\}/);
  expect(labels(others)).toEqual(expect.arrayContaining(['apiVersion', 'kind']));
  expect(await at('foreign.yaml', 'services:\n  web: {}\n<|>')).toEqual([]);
  for (const name of ['new.json', 'kustomization.yaml', 'Chart.yaml']) expect(await at(name, '<|>')).toEqual([]);
  expect(await at('test.dingtalk-test.yaml', 'cases:\n  - name: <|>')).toEqual([]);
});

test('the head is that of the targeted manager', async () => {
  await start({ '.kubesphere-dingtalk.yaml': 'notificationManagerVersion: "1.0"\n' });
  expect(labels(await at('new.yaml', 'apiVersion: <|>'))).toEqual(['notification.kubesphere.io/v2beta1']);
});

test('the fields and operators are those of the targeted manager, also before its configuration is known', async () => {
  await start({ '.kubesphere-dingtalk.yaml': 'notificationManagerVersion: "2.3"\n' });
  const items = await at('a.yaml', `${CONDITION}pod\n          operator: <|>`);
  expect(labels(items)).toContain('In');
  expect(labels(items)).not.toContain('Match');
});

test('an item goes on only where the client can show the next ones', async () => {
  const commands = [SUGGEST_COMMAND];
  await start({}, { initializationOptions: { commands } });
  const key = (await at('a.yaml', `${CONDITION}<|>`)).find(({ label }) => label === 'severity');
  expect(key?.command?.command).toBe(SUGGEST_COMMAND);
  expect(key?.textEdit?.newText).toBe('severity\n          operator: $0');
  await client.stop();
  await start();
  const plain = (await at('a.yaml', `${CONDITION}<|>`)).find(({ label }) => label === 'severity');
  expect(plain?.command).toBeUndefined();
});

test('without snippets, items are plain text', async () => {
  await start({}, { capabilities: {} });
  const items = await at('a.yaml', '<|>');
  for (const { textEdit } of items) expect(textEdit?.newText).not.toMatch(/\$/);
});

test('labels come from samples, routing tests and conditions of the workspace', async () => {
  await start({
    'a.dingtalk-test.yaml': 'cases:\n  - name: a\n    alerts: [{labels: {team: blue}}]\n    expect: {}\n',
    'b.yaml': `${CONDITION}region\n          operator: In\n          values: [north]\n`,
  });
  const keys = await at('c.yaml', `${CONDITION}<|>`);
  expect(keys.find(({ label }) => label === 'team')?.detail).toBe('1 alert');
  expect(keys[0]).toMatchObject({ label: 'region', detail: '1 condition' });
  expect(keys.find(({ label }) => label === 'severity')?.detail).toMatch(/^\d+ alerts$/);
});

test('receivers in routing tests are the nearest first, with their files', async () => {
  const receiver = (name: string): string => HEAD.replace('name: a', `name: ${name}`);
  await start({ 'far/away/a.yaml': receiver('alpha'), 'team/b.yaml': receiver('beta') });
  const found = await at('team/c.dingtalk-test.yaml', 'cases:\n  - name: x\n    expect:\n      receivers: [<|>]');
  expect(found.map(({ label, detail }) => [label, detail])).toEqual([
    ['beta', 'b.yaml'],
    ['alpha', '../far/away/a.yaml'],
  ]);
});

test('names are those of the workspace, the nearest first', async () => {
  const secret = (name: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  webhook: x\n`;
  await start({ 'far/away/a.yaml': secret('far'), 'team/b.yaml': secret('near') });
  const reference = `${HEAD}spec:\n  dingtalk:\n    chatbot:\n      webhook:\n        valueFrom:\n          secretKeyRef:\n            `;
  const names = await at('team/c.yaml', `${secret('own')}---\n${reference}name: <|>`);
  expect(names.map(({ label, detail }) => [label, detail]).slice(0, 3)).toEqual([
    ['own', 'in this file'],
    ['near', 'b.yaml'],
    ['far', '../far/away/a.yaml'],
  ]);
});

test('configurations are completed and explained', async () => {
  await start();
  expect(labels(await at('.kubesphere-dingtalk.yaml', '<|>'))).toContain('notificationManagerVersion');
  expect(labels(await at('.kubesphere-dingtalk.yaml', 'notificationManagerVersion: <|>'))).toContain('3.4');
  expect(labels(await at('below/.kubesphere-dingtalk.yaml', 'rules:\n  operator-unknown: <|>'))).toContain('off');
  const uri = pathToFileURL(join(folder, 'below/.kubesphere-dingtalk.yaml')).href;
  const hover: Hover = await client.connection.sendRequest(HoverRequest.method, {
    textDocument: { uri },
    position: { line: 1, character: 4 },
  });
  expect((hover.contents as MarkupContent).value).toContain('operator-unknown');
});
