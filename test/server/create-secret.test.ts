import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { client, GOOD, start } from './session.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

async function begin(): Promise<void> {
  await start({ capabilities, folders: [{ uri: pathToFileURL(folder).href, name: 'a' }] });
}

/** The actions at the first mention of a text. */
async function actionsAt(text: string, name: string): Promise<readonly CodeAction[]> {
  const uri = uriOf('receiver.yaml');
  await client.open(uri, text);
  const line = text.split('\n').findIndex((each) => each.includes(name));
  const character = text.split('\n')[line]?.indexOf(name) ?? 0;
  const position = { line, character };
  const found: readonly CodeAction[] = await client.connection.sendRequest(CodeActionRequest.method, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return found.filter(({ title }) => title.startsWith('Create'));
}

const texts = (edit: WorkspaceEdit | undefined): readonly string[] =>
  (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.map((each) => ('newText' in each ? each.newText : '')) : [`${change.kind}`],
  );

const SECRET = `apiVersion: v1
kind: Secret
metadata:
  name: robot
  namespace: monitoring
type: Opaque
stringData:
  webhook: 'https://oapi.dingtalk.com/robot/send?access_token='
`;

test('a Secret that nothing defines can be created, here or in a new file', async () => {
  await begin();
  const [here, file, ...others] = await actionsAt(GOOD, 'robot');
  expect(others).toEqual([]);
  expect(here?.title).toBe('Create the Secret “robot” in this file');
  expect(texts(here?.edit)).toEqual([`---\n${SECRET}`]);
  expect(file?.title).toBe('Create the Secret “robot” in robot.yaml');
  expect(texts(file?.edit)).toEqual(['create', SECRET]);
});

test('suits a client that knows only changes of texts: it creates no file', async () => {
  await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'a' }] });
  const [here, ...others] = await actionsAt(GOOD, 'robot');
  expect(others).toEqual([]);
  expect(here?.edit?.changes?.[uriOf('receiver.yaml')]).toMatchObject([{ newText: `---\n${SECRET}` }]);
});

test('not one that the workspace has, nor a file that is there', async () => {
  writeFileSync(join(folder, 'secret.yaml'), SECRET);
  await begin();
  expect(await actionsAt(GOOD, 'robot')).toEqual([]);
  await client.stop();
  writeFileSync(join(folder, 'secret.yaml'), '');
  writeFileSync(join(folder, 'robot.yaml'), '');
  await begin();
  expect((await actionsAt(GOOD, 'robot')).map(({ title }) => title)).toEqual([
    'Create the Secret “robot” in this file',
  ]);
});

test('nothing is created at other places', async () => {
  await begin();
  expect(await actionsAt(GOOD, 'kind')).toEqual([]);
});
