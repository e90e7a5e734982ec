import { expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Hover,
  HoverRequest,
  type Location,
} from 'vscode-languageserver-protocol/node';
import { client, start, URI } from './session.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: users, labels: {type: global}}
spec:
  dingtalk:
    template: ours
    tmplText: {name: templates}
    chatbot:
      keywords: [alert]
      webhook: {valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}}
`;
const TEMPLATES = `apiVersion: v1
kind: ConfigMap
metadata: {name: templates}
data:
  template: |
    {{ define "ours" }}
    {{ range .Alerts }}{{ .Labels }}{{ upper .Status }}{{ end }}
    {{ template "line" . }}
    {{ end }}
    {{ define "line" }}{{ end }}
`;
const TEMPLATES_URI = URI.replace(/[^/]+$/, 'templates.yaml');
const at = (line: number, character: number, uri = TEMPLATES_URI) => ({
  textDocument: { uri },
  position: { line, character },
});

test('a ConfigMap is analysed as templates as soon as a receiver in another file names it', async () => {
  await start();
  await client.open(TEMPLATES_URI, TEMPLATES);
  expect(await client.connection.sendRequest(HoverRequest.method, at(6, 14))).toBeNull();
  await client.open(URI, RECEIVER);
  const [unknown] = await client.nextDiagnostics(
    ({ uri, diagnostics }) => uri === TEMPLATES_URI && diagnostics.length > 0,
  );
  expect(unknown).toMatchObject({
    code: 'template-function-unknown',
    range: { start: { line: 6, character: 39 }, end: { line: 6, character: 44 } },
  });
  const hover: Hover = await client.connection.sendRequest(HoverRequest.method, at(6, 14));
  expect(hover).toMatchObject({ range: { start: { line: 6, character: 14 }, end: { line: 6, character: 20 } } });
  const items: CompletionItem[] = await client.connection.sendRequest(CompletionRequest.method, {
    ...at(6, 27),
    context: { triggerKind: 2, triggerCharacter: '.' },
  });
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['Labels', 'Annotations', 'StartsAt']));
});

test.each([
  ['a receiver’s template', 5, 16, 'receiver', 5],
  ['a call', 7, 19, 'template', 9],
])('%s leads to the definition', async (_name, line, character, from, to) => {
  await start();
  await client.open(TEMPLATES_URI, TEMPLATES);
  await client.open(URI, RECEIVER);
  const found: Location[] = await client.connection.sendRequest(
    DefinitionRequest.method,
    at(line, character, from === 'receiver' ? URI : TEMPLATES_URI),
  );
  expect(found).toMatchObject([{ uri: TEMPLATES_URI, range: { start: { line: to, character: 15 } } }]);
});
