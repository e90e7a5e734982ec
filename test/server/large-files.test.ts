import { expect, test } from 'vitest';
import { DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { client, GOOD, receiver, start, URI } from './session.js';

const LARGE = 'file:///project/large.yaml';
const COUNT = 2000;
const large = (operator: string): string =>
  Array.from({ length: COUNT }, (_, index) =>
    receiver(`receiver-${index}`, `- { key: severity, operator: ${operator}, values: [critical] }`),
  ).join('---\n');

const hover = () =>
  client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: URI },
    position: { line: 11, character: 21 },
  });

/** Which of several answers came first, by name. */
function arrivals(answers: Readonly<Record<string, Promise<unknown>>>): Promise<readonly string[]> {
  const order: string[] = [];
  const all = Object.entries(answers).map(([name, answer]) => answer.then(() => order.push(name)));
  return Promise.all(all).then(() => order);
}

test('a request about a small file is answered before the work on a large one ends', async () => {
  await start();
  await client.open(URI, GOOD);
  await client.diagnostics(URI, 1);
  await client.open(LARGE, large('in'));
  const opened = { diagnostics: client.diagnostics(LARGE, 1), hover: hover() };
  expect(await arrivals(opened)).toEqual(['hover', 'diagnostics']);
  const symbols = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: LARGE } });
  expect(await symbols).toHaveLength(COUNT);
  // all of it changes
  await client.change(LARGE, 2, [{ text: large('exists') }]);
  const changed = { diagnostics: client.diagnostics(LARGE, 2), hover: hover() };
  expect(await arrivals(changed)).toEqual(['hover', 'diagnostics']);
});

test('a request about a large file waits for its analysis', async () => {
  await start();
  await client.open(LARGE, large('In'));
  const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: LARGE } });
  expect(found).toHaveLength(COUNT);
});

test('a large file that is closed meanwhile costs nothing else', async () => {
  await start();
  await client.open(LARGE, large('in'));
  const symbols = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: LARGE } });
  await client.close(LARGE);
  await client.open(URI, GOOD);
  expect(await client.diagnostics(URI, 1)).toEqual([]);
  await symbols;
});
