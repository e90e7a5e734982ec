import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  type Hover,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { MATCHES_REQUEST, type MatchesAnswer } from '#server/protocol';
import { bundleFolder } from '../bundles/paths.js';
import { type LanguageClient, startLanguageClient } from './language-client.js';

const URI = 'file:///project/receiver.yaml';
const TEXT = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: on-call, labels: {type: global}}
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - {key: severity, operator: Equals, values: [critical]}
    chatbot:
      keywords: [alert]
      webhook: {valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}}
`;

let client: LanguageClient;
afterEach(() => client.stop());

test.each([
  ['en', false],
  [undefined, false],
  ['zh-tw', false],
  ['zh-cn', true],
])('%s: all texts are in Chinese: %s', async (locale, isChinese) => {
  client = await startLanguageClient({
    serverPath: join(bundleFolder, 'server.js'),
    ...(locale !== undefined && { locale }),
  });
  await client.open(URI, TEXT);
  const [diagnostic] = await client.diagnostics(URI, 1);
  const document = { textDocument: { uri: URI } };
  const range = diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions: CodeAction[] = await client.connection.sendRequest(CodeActionRequest.method, {
    ...document,
    range,
    context: { diagnostics: [] },
  });
  const lenses: CodeLens[] = await client.connection.sendRequest(CodeLensRequest.method, document);
  const matches: MatchesAnswer = await client.connection.sendRequest(MATCHES_REQUEST, document);
  const hover: Hover = await client.connection.sendRequest(HoverRequest.method, {
    ...document,
    position: { line: 5, character: 8 },
  });
  const completions: CompletionItem[] = await client.connection.sendRequest(CompletionRequest.method, {
    ...document,
    position: { line: 5, character: 4 },
  });

  const texts = [
    String(diagnostic?.message),
    ...actions.map(({ title }) => title),
    ...lenses.map(({ command }) => command?.title),
    ...(matches ? [matches.receiver.error, ...matches.receiver.conditions.map(({ text }) => text)] : []),
    (hover.contents as MarkupContent).value,
    ...completions.map(({ documentation }) => (documentation as MarkupContent | undefined)?.value),
  ];
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) expect([text, /\p{Script=Han}/u.test(text ?? '')]).toEqual([text, isChinese]);
});
