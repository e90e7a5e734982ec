import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  type DocumentSymbol,
  DocumentSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { YAML_EXTENSION_NOTIFICATION, type YamlExtension } from '#server/protocol';
import { client, receiver, start, URI } from './session.js';

const ACTIVE: YamlExtension = { outlines: true, validates: true };
const ABSENT: YamlExtension = { outlines: false, validates: false };

const OPERATOR = receiver('first', '- key: severity', '  operator: in', '  values: [critical]');
/** A key twice, a number and its digits as keys, and a document with a syntax error. */
const FAULTY = [
  OPERATOR.replace('    type: global', '    type: global\n    type: tenant\n    1: a\n    "1": b'),
  receiver('second', '- {key: severity, operator: Exists'),
].join('---\n');
const EVERYTHING = ['operator-unknown', 'yaml-duplicate-key', 'yaml-duplicate-key', 'yaml-syntax'];
const OURS = ['operator-unknown', 'yaml-duplicate-key'];

const relevant = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .map(({ code }) => String(code))
    .filter((code) => EVERYTHING.includes(code))
    .toSorted();

const shown = async (codes: readonly string[]): Promise<readonly Diagnostic[]> =>
  client.nextDiagnostics(({ diagnostics }) => JSON.stringify(relevant(diagnostics)) === JSON.stringify(codes));

const tell = (extension: YamlExtension) => client.connection.sendNotification(YAML_EXTENSION_NOTIFICATION, extension);

const outline = async (): Promise<string[]> => {
  const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
  const paths = (symbols: readonly DocumentSymbol[], above: string): string[] =>
    symbols.flatMap(({ name, children = [] }) => [above + name, ...paths(children, `${above}${name} › `)]);
  return paths((found ?? []) as DocumentSymbol[], '');
};

test('leaves to an active YAML extension what it reports, too', async () => {
  await start({ initializationOptions: { yamlExtension: ACTIVE } });
  await client.open(URI, FAULTY);
  expect(relevant(await client.diagnostics(URI, 1))).toEqual(OURS);
  const again = { line: 6, character: 4 };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: URI },
    range: { start: again, end: again },
    context: { diagnostics: [] },
  })) as CodeAction[];
  expect(actions).toEqual([]);
});

test('follows what the extension does', async () => {
  await start();
  await client.open(URI, FAULTY);
  expect(relevant(await client.diagnostics(URI, 1))).toEqual(EVERYTHING);
  const left = shown(OURS);
  await tell(ACTIVE);
  await left;
  const back = shown(EVERYTHING);
  await tell({ outlines: true, validates: false });
  await back;
});

test('says everything about JSON, which such an extension does not read', async () => {
  await start({ initializationOptions: { yamlExtension: ACTIVE } });
  const json =
    '{"apiVersion": "notification.kubesphere.io/v2beta2", "kind": "Receiver", "kind": "Receiver", "spec": {}}';
  await client.open(URI, json, 'json');
  expect(relevant(await client.diagnostics(URI, 1))).toEqual(['yaml-duplicate-key']);
});

test.each(['.kubesphere-dingtalk.yaml', 'night.dingtalk-test.yaml'])('leaves to it the syntax of %s', async (name) => {
  await start();
  const uri = `file:///project/${name}`;
  await client.open(uri, 'unknown: [\n');
  expect(await client.diagnostics(uri, 1)).not.toEqual([]);
  const left = client.nextDiagnostics((params) => params.uri === uri && params.diagnostics.length === 0);
  await tell(ACTIVE);
  await left;
  const own = client.nextDiagnostics((params) => params.uri === uri && params.diagnostics.length > 0);
  await client.change(uri, 2, [{ text: 'unknown: []\n' }]);
  await own;
});

test.each([
  ['all', ACTIVE, EVERYTHING],
  ['leave', ABSENT, OURS],
  ['auto', ACTIVE, OURS],
  ['auto', ABSENT, EVERYTHING],
  ['something else', ACTIVE, OURS],
] as const)('does as the setting says: %s', async (besideYamlExtension, yamlExtension, codes) => {
  await start({
    capabilities: { workspace: { configuration: true } },
    settings: () => ({ besideYamlExtension }),
    initializationOptions: { yamlExtension },
  });
  const found = shown(codes);
  await client.open(URI, FAULTY);
  await found;
});

test('lists in the outline what fields do not name', async () => {
  await start();
  await client.open(URI, OPERATOR);
  expect(await outline()).toEqual([
    'first',
    'first › dingtalk',
    'first › dingtalk › alertSelector',
    'first › dingtalk › alertSelector › severity',
    'first › dingtalk › chatbot',
  ]);
  await tell(ACTIVE);
  expect(await outline()).toEqual(['first', 'first › severity']);
});
