import { expect, test } from 'vitest';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver-protocol/node';
import {
  MESSAGE_REQUEST,
  type MessageAnswer,
  STOPS_REQUEST,
  type StopAnswer,
  type StopsParams,
} from '#server/protocol';
import { client, GOOD, start, URI } from './session.js';

const MANAGER = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: notification-manager }
spec:
  batchMaxWait: 1d
  receivers:
    tenantKey: user
    globalReceiverSelector: { matchLabels: { type: global } }
    tenantReceiverSelector: { matchLabels: { type: tenant } }
  template: { text: { name: elsewhere } }
`;

const stops = (): Promise<readonly StopAnswer[]> =>
  client.connection.sendRequest(STOPS_REQUEST, { textDocument: { uri: URI } } satisfies StopsParams);

async function lensTitles(): Promise<readonly (string | undefined)[]> {
  const params = { textDocument: { uri: URI } };
  const lenses = (await client.connection.sendRequest(CodeLensRequest.type, params)) as CodeLens[];
  return lenses.map(({ command }) => command?.title);
}

test('what stops the manager for everybody is named once, with its place', async () => {
  await start();
  await client.open(URI, [GOOD, MANAGER].join('---\n'));
  expect(await stops()).toMatchObject([
    {
      text: 'The manager cannot decode spec.batchMaxWait of the NotificationManager and never starts to work.',
      place: { uri: URI, range: { start: { line: 22 } } },
    },
  ]);
  const message: MessageAnswer = await client.connection.sendRequest(MESSAGE_REQUEST, {
    textDocument: { uri: URI },
    receiver: 'good',
  });
  expect(message?.problem?.text).toContain('never starts to work');
  expect(message?.messages).not.toEqual([]);
  expect(await lensTitles()).toContainEqual(
    expect.stringMatching(/^Preview Matches: \d+ of \d+, but the manager does not work$/),
  );
  await client.change(URI, 2, [{ text: [GOOD, MANAGER.replace('1d', '1m')].join('---\n') }]);
  expect(await stops()).toEqual([]);
  expect(await lensTitles()).toContainEqual(expect.stringMatching(/^Preview Matches: \d+ of \d+$/));
});
