import { expect, test } from 'vitest';
import {
  type DocumentHighlight,
  DocumentHighlightRequest,
  type FoldingRange,
  FoldingRangeRequest,
  RenameRequest,
  type SelectionRange,
  SelectionRangeRequest,
  type SemanticTokens,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SignatureHelp,
  SignatureHelpRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { client, start, URI } from './session.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: users, labels: {type: global}}
spec: {dingtalk: {tmplText: {name: templates}}}
`;
const TEMPLATES = `apiVersion: v1
kind: ConfigMap
metadata: {name: templates}
data:
  template: |
    {{ define "ours" }}
    {{ if eq .Status "firing" }}
    firing
    {{ end }}
    {{ end }}
`;
const TEMPLATES_URI = URI.replace(/[^/]+$/, 'templates.yaml');
const FOREIGN_URI = URI.replace(/[^/]+$/, 'foreign.yaml');
const inFile = (uri: string) => ({ textDocument: { uri } });

async function tokens(uri: string): Promise<SemanticTokens> {
  return await client.connection.sendRequest(SemanticTokensRequest.method, inFile(uri));
}

test('templates are coloured as soon as a manifest of another file uses them', async () => {
  await start();
  await client.open(TEMPLATES_URI, TEMPLATES);
  expect(await tokens(TEMPLATES_URI)).toEqual({ data: [] });
  await client.open(URI, RECEIVER);
  const { data } = await tokens(TEMPLATES_URI);
  const legend = client.initializeResult.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
  expect(data.slice(0, 3)).toEqual([5, 4, 2]);
  expect(legend[data[3] ?? -1]).toBe('operator');
  expect(data.slice(5, 8)).toEqual([0, 3, 6]);
  expect(legend[data[8] ?? -1]).toBe('keyword');
  const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
  const part: SemanticTokens = await client.connection.sendRequest(SemanticTokensRangeRequest.method, {
    ...inFile(TEMPLATES_URI),
    range,
  });
  expect(part.data.slice(0, 3)).toEqual([6, 4, 2]);
  expect(part.data.length).toBeLessThan(data.length);
});

test('documents, blocks of templates, values and calls are known; foreign files are left to the editor', async () => {
  await start();
  await client.open(URI, RECEIVER);
  await client.open(TEMPLATES_URI, TEMPLATES);
  const folds: FoldingRange[] = await client.connection.sendRequest(FoldingRangeRequest.method, inFile(TEMPLATES_URI));
  expect(folds).toEqual(expect.arrayContaining([{ startLine: 6, endLine: 7 }]));
  const [selection]: SelectionRange[] = await client.connection.sendRequest(SelectionRangeRequest.method, {
    ...inFile(TEMPLATES_URI),
    positions: [{ line: 2, character: 20 }],
  });
  expect(selection?.range).toEqual({ start: { line: 2, character: 17 }, end: { line: 2, character: 26 } });
  expect(selection?.parent?.range.start).toEqual({ line: 2, character: 11 });
  const help: SignatureHelp = await client.connection.sendRequest(SignatureHelpRequest.method, {
    ...inFile(TEMPLATES_URI),
    position: { line: 6, character: 24 },
  });
  expect(help).toMatchObject({ signatures: [{ label: 'eq x y…' }], activeParameter: 1 });
  await client.open(FOREIGN_URI, 'a:\n  b: 1\n');
  expect(await client.connection.sendRequest(FoldingRangeRequest.method, inFile(FOREIGN_URI))).toBeNull();
  expect(
    await client.connection.sendRequest(SelectionRangeRequest.method, {
      ...inFile(FOREIGN_URI),
      positions: [{ line: 0, character: 0 }],
    }),
  ).toBeNull();
});

test('the words of a block belong together, and a variable gets another name in its scope', async () => {
  await start();
  await client.open(URI, RECEIVER);
  const text = TEMPLATES.replace('    firing\n', '    {{ range $x := .Alerts }}{{ $x.Status }}{{ end }}\n');
  await client.open(TEMPLATES_URI, text);
  const position = { line: 6, character: 8 };
  const highlights: DocumentHighlight[] = await client.connection.sendRequest(DocumentHighlightRequest.method, {
    ...inFile(TEMPLATES_URI),
    position,
  });
  expect(highlights.map(({ range }) => range.start)).toEqual([
    { line: 6, character: 7 },
    { line: 8, character: 7 },
  ]);
  const edit: WorkspaceEdit = await client.connection.sendRequest(RenameRequest.method, {
    ...inFile(TEMPLATES_URI),
    position: { line: 7, character: 14 },
    newName: '$alert',
  });
  expect(edit.changes?.[TEMPLATES_URI]?.map(({ newText, range }) => [newText, range.start.character])).toEqual([
    ['$alert', 13],
    ['$alert', 32],
  ]);
});
