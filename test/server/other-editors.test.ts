import { expect, test } from 'vitest';
import {
  type CodeLens,
  CodeLensRequest,
  type Diagnostic,
  ExecuteCommandRequest,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver-protocol/node';
import { COMMANDS, client, GOOD, start, URI, WRONG_OPERATOR } from './session.js';

const LENSES = { textDocument: { uri: URI } };

test('an editor without commands of ours gets lenses that the server runs itself, as text', async () => {
  await start();
  const shown: ShowMessageParams[] = [];
  client.connection.onNotification(ShowMessageNotification.method, (message: ShowMessageParams) => {
    shown.push(message);
  });
  expect(client.initializeResult.capabilities.executeCommandProvider?.commands).toEqual([
    'kubesphereDingtalk.showMatches',
  ]);
  await client.open(URI, GOOD);
  const lenses: CodeLens[] = await client.connection.sendRequest(CodeLensRequest.method, LENSES);
  expect(lenses.map(({ command }) => command?.command)).toEqual(['kubesphereDingtalk.showMatches']);
  const text = await client.connection.sendRequest(ExecuteCommandRequest.method, {
    command: lenses[0]?.command?.command,
    arguments: lenses[0]?.command?.arguments,
  });
  expect(text).toMatch(/^good: \d+ of \d+ alerts match\n✔ .+: matches\n(?:.+\n)*✖ .+: severity is /);
  expect(shown).toEqual([{ type: 3, message: text }]);
});

test.each([
  ['kubesphereDingtalk.showMatches', [{ uri: URI, receiver: 'nobody' }]],
  ['kubesphereDingtalk.showMatches', [{ uri: 1 }]],
  ['kubesphereDingtalk.showMatches', undefined],
  ['kubesphereDingtalk.sendTestMessage', [{ uri: URI, receiver: 'good' }]],
])('the server runs nothing else: %s of %j', async (command, args) => {
  await start();
  await client.open(URI, GOOD);
  const answer = await client.connection.sendRequest(ExecuteCommandRequest.method, { command, arguments: args });
  expect(answer).toBeNull();
});

test('an editor with commands of ours runs them', async () => {
  await start({ initializationOptions: { commands: COMMANDS } });
  expect(client.initializeResult.capabilities.executeCommandProvider).toBeUndefined();
});

async function message(): Promise<string> {
  await client.open(URI, WRONG_OPERATOR);
  const [found] = (await client.nextDiagnostics(({ diagnostics }) => diagnostics.length > 0)) as [Diagnostic];
  return String(found.message);
}

test.each([
  ['of the command line', { arguments: ['--lang', 'zh-cn'], locale: 'en' }],
  ['of the client', { locale: 'zh-cn', env: { LC_ALL: 'en_US.UTF-8' } }],
  ['of the environment', { env: { LC_ALL: 'zh_CN.UTF-8' } }],
])('the language is that %s', async (_, options) => {
  await start(options);
  expect(await message()).toMatch(/[\u4e00-\u9fff]/);
});

test('the language is English otherwise', async () => {
  await start();
  expect(await message()).not.toMatch(/[\u4e00-\u9fff]/);
});
