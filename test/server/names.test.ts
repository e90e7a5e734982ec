import { describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type DocumentLink,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type SymbolInformation,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { at, FILES, inWorkspace, shown, startWith, textOf, uriOf, write } from './names-workspace.js';
import { client } from './session.js';

inWorkspace();

/** The definitions of what a file, which is the only open one, writes at a cursor. */
async function definitions(path: string, marked: string): Promise<readonly string[]> {
  await startWith(path);
  const found: Location[] | null = await client.connection.sendRequest(
    DefinitionRequest.method,
    await at(path, marked),
  );
  return shown(found);
}

async function references(path: string, marked: string): Promise<readonly string[]> {
  await startWith(path);
  const asked = { ...(await at(path, marked)), context: { includeDeclaration: true } };
  const found: Location[] | null = await client.connection.sendRequest(ReferencesRequest.method, asked);
  return shown(found);
}

describe('the definition of', () => {
  test.each([
    ['a Secret', 'receivers.yaml', 'name: robot|-secret', ['secrets/robot.yaml:3 robot-secret']],
    ['a key of a Secret', 'receivers.yaml', 'key: web|hook', ['secrets/robot.yaml:5 webhook']],
    ['a ConfigMap', 'receivers.yaml', 'name: |cards', ['templates.yaml:3 cards']],
    ['an entry of a ConfigMap', 'receivers.yaml', 'key: text|,', ['templates.yaml:5 text']],
    ['a template', 'receivers.yaml', 'template: cards|.text', ['templates.yaml:6 cards.text']],
    ['a template that another one calls', 'templates.yaml', 'template "cards|.line', ['templates.yaml:7 cards.line']],
    ['a receiver in a Router', 'routers.yaml', '["rob|ot"', ['receivers.yaml:3 robot']],
    ['a receiver in a routing test', 'night.dingtalk-test.yaml', '[rob|ot]', ['receivers.yaml:3 robot']],
    ['the object that a patch changes', 'overlay/patch.yaml', 'name: rob|ot', ['receivers.yaml:3 robot']],
    ['a selected Config', 'receivers.yaml', 'app: sec|ond', ['configs.yaml:8 second']],
    ['an object, which is itself', 'routers.yaml', 'name: nig|ht', ['routers.yaml:3 night']],
  ])('%s', async (_name, path, marked, expected) => {
    expect(await definitions(path, marked)).toEqual(expected);
  });

  test('what nobody defines is nowhere', async () => {
    await write('routers.yaml', (FILES['routers.yaml'] ?? '').replace('chats', 'phone'));
    expect(await definitions('routers.yaml', 'pho|ne')).toEqual([]);
    const other = { textDocument: { uri: uriOf('routers.yaml') }, position: { line: 3, character: 1 } };
    expect(await client.connection.sendRequest(DefinitionRequest.method, other)).toEqual([]);
  });

  test('what is only in the editor is found there', async () => {
    await startWith('routers.yaml');
    const draft = 'untitled:Untitled-1';
    await client.open(
      draft,
      'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: {name: phone}\n',
    );
    const text = (FILES['routers.yaml'] ?? '').replace('chats', 'phone');
    await client.change(uriOf('routers.yaml'), 2, [{ text }]);
    const position = { line: 5, character: 32 };
    const asked = { textDocument: { uri: uriOf('routers.yaml') }, position };
    expect(await client.connection.sendRequest(DefinitionRequest.method, asked)).toEqual([
      { uri: draft, range: { start: { line: 2, character: 17 }, end: { line: 2, character: 22 } } },
    ]);
  });
});

test('references are in Routers, patches and routing tests, also in files that are closed', async () => {
  expect(await references('receivers.yaml', 'name: rob|ot,')).toEqual([
    'night.dingtalk-test.yaml:5 robot',
    'overlay/patch.yaml:3 robot',
    'receivers.yaml:3 robot',
    'routers.yaml:6 robot',
  ]);
});

test('references list each place once, whatever is at it', async () => {
  const text = FILES['receivers.yaml'] ?? '';
  const shared = text
    .replace('secretKeyRef: {name', 'secretKeyRef: &ref {name')
    .replace('      keywords', '      secret: {valueFrom: {secretKeyRef: *ref}}\n      keywords');
  await write('receivers.yaml', shared);
  expect((await references('receivers.yaml', 'name: robot|-secret')).length).toBe(2);
  await write('templates.yaml', `${FILES['templates.yaml']}    {{ block "cards.foot" . }}x{{ end }}\n`);
  const asked = { ...(await at('templates.yaml', 'block "cards.f|oot')), context: { includeDeclaration: true } };
  await client.open(asked.textDocument.uri, await textOf(asked.textDocument.uri));
  const found: Location[] = await client.connection.sendRequest(ReferencesRequest.method, asked);
  expect(found).toHaveLength(1);
});

test('references of a Config are the receivers that it serves', async () => {
  expect(await references('configs.yaml', 'name: sec|ond')).toEqual([
    'configs.yaml:8 second',
    'receivers.yaml:15 chats',
  ]);
});

test('the outline of a file lists a Secret that manifests use, with its keys', async () => {
  await startWith('secrets/robot.yaml');
  const asked = { textDocument: { uri: uriOf('secrets/robot.yaml') } };
  const found: DocumentSymbol[] = await client.connection.sendRequest(DocumentSymbolRequest.method, asked);
  expect(found.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
    ['robot-secret', ['webhook']],
  ]);
});

test('a quick fix changes a receiver in a routing test to the one that is meant', async () => {
  const path = 'night.dingtalk-test.yaml';
  await write(path, (FILES[path] ?? '').replace('[robot]', '["robo"]'));
  await startWith(path);
  const { textDocument, position } = await at(path, 'rob|o"');
  const actions: CodeAction[] = await client.connection.sendRequest(CodeActionRequest.method, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title, edit }) => [title, Object.values(edit?.changes ?? {}).flat()[0]?.newText])).toEqual([
    ['Change to “robot”', '"robot"'],
  ]);
});

test('references follow edits', async () => {
  await startWith('routers.yaml');
  const text = (FILES['routers.yaml'] ?? '').replace('"robot", ', '');
  await client.change(uriOf('routers.yaml'), 2, [{ text }]);
  await client.open(uriOf('receivers.yaml'), FILES['receivers.yaml'] ?? '');
  const asked = { ...(await at('receivers.yaml', 'name: rob|ot,')), context: { includeDeclaration: false } };
  const found: Location[] = await client.connection.sendRequest(ReferencesRequest.method, asked);
  expect(found.map(({ uri }) => uri).toSorted()).toEqual([
    uriOf('night.dingtalk-test.yaml'),
    uriOf('overlay/patch.yaml'),
  ]);
});

test('a name is highlighted where its file writes it', async () => {
  await startWith('templates.yaml');
  const found: DocumentHighlight[] = await client.connection.sendRequest(
    DocumentHighlightRequest.method,
    await at('templates.yaml', 'define "cards.l|ine'),
  );
  expect(found.map(({ range, kind }) => [range.start.line, kind])).toEqual([
    [6, 3],
    [5, 2],
  ]);
});

describe('a rename', () => {
  const PREPARES = {
    textDocument: { rename: { prepareSupport: true } },
    workspace: { workspaceEdit: { documentChanges: true } },
  };

  test('changes open files in their version, and closed ones without', async () => {
    await startWith('receivers.yaml', { capabilities: PREPARES });
    const place = await at('receivers.yaml', 'name: rob|ot,');
    expect(client.initializeResult.capabilities.renameProvider).toEqual({ prepareProvider: true });
    expect(await client.connection.sendRequest(PrepareRenameRequest.method, place)).toEqual({
      start: { line: 2, character: 17 },
      end: { line: 2, character: 22 },
    });
    const edit: WorkspaceEdit = await client.connection.sendRequest(RenameRequest.method, {
      ...place,
      newName: 'mail',
    });
    const changes = (edit.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? change : []));
    expect(changes.map(({ textDocument: { uri, version } }) => [uri, version]).toSorted()).toEqual([
      [uriOf('night.dingtalk-test.yaml'), null],
      [uriOf('overlay/patch.yaml'), null],
      [uriOf('receivers.yaml'), 1],
      [uriOf('routers.yaml'), null],
    ]);
    expect(changes.flatMap(({ edits }) => edits)).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining({ newText: 'mail' })),
    );
  });

  test('sees what has just changed on disk, and suits a client that knows only changes of texts', async () => {
    await startWith('receivers.yaml');
    expect(client.initializeResult.capabilities.renameProvider).toBe(true);
    const place = await at('receivers.yaml', 'name: rob|ot,');
    await client.connection.sendRequest(DefinitionRequest.method, place);
    await write('routers.yaml', `# moved\n${FILES['routers.yaml']}`);
    const edit: WorkspaceEdit = await client.connection.sendRequest(RenameRequest.method, {
      ...place,
      newName: 'mail',
    });
    expect(edit.changes?.[uriOf('routers.yaml')]).toEqual([
      { range: { start: { line: 6, character: 22 }, end: { line: 6, character: 27 } }, newText: 'mail' },
    ]);
  });

  test.each([
    ['receivers.yaml', 'name: rob|ot,', 'Robot', 'A name consists of lower-case letters'],
    ['receivers.yaml', 'name: rob|ot,', 'chats', 'receivers.yaml defines “chats” already.'],
    ['receivers.yaml', 'key: web|hook', 'a b', 'The key of an entry consists of'],
  ])('of %s %s to %s is refused', async (path, marked, newName, reason) => {
    await startWith(path);
    const asked = { ...(await at(path, marked)), newName };
    await expect(client.connection.sendRequest(RenameRequest.method, asked)).rejects.toThrow(reason);
  });

  test('is refused where a file that is too large to be read may use the name', async () => {
    const filler = `# ${'-'.repeat(98)}\n`.repeat(11_000);
    await write('large.yaml', filler);
    await startWith('receivers.yaml');
    const asked = { ...(await at('receivers.yaml', 'name: rob|ot,')), newName: 'mail' };
    const edit: WorkspaceEdit = await client.connection.sendRequest(RenameRequest.method, asked);
    expect(Object.keys(edit.changes ?? {})).toHaveLength(4);
    await write('large.yaml', `${filler}receivers: {name: [robot]}\n`);
    await expect(client.connection.sendRequest(RenameRequest.method, asked)).rejects.toThrow(
      'large.yaml is larger than 1 MB, so it is not read, and it may use the name.',
    );
  });

  test('is refused where a document with a syntax error may use the name', async () => {
    const broken = 'kind: Router\nmetadata: {name: lost}\nspec:\n  receivers: {name: [robot]}\n  enab\n';
    await write('broken.yaml', `apiVersion: notification.kubesphere.io/v2beta2\n${broken}`);
    await startWith('receivers.yaml');
    const asked = { ...(await at('receivers.yaml', 'name: rob|ot,')), newName: 'mail' };
    const edit: WorkspaceEdit = await client.connection.sendRequest(RenameRequest.method, asked);
    // what is recovered of it is renamed
    expect(edit.changes?.[uriOf('broken.yaml')]).toHaveLength(1);
    await write('broken.yaml', `apiVersion: notification.kubesphere.io/v2beta2\n${broken}  title: "robot\n`);
    await expect(client.connection.sendRequest(RenameRequest.method, asked)).rejects.toThrow(
      'broken.yaml has a syntax error, and it may use the name. Correct it first.',
    );
  });

  test('is given up when the text moves meanwhile', async () => {
    await startWith('receivers.yaml');
    const asked = { ...(await at('receivers.yaml', 'name: rob|ot,')), newName: 'mail' };
    const answer = client.connection.sendRequest(RenameRequest.method, asked);
    const top = { line: 0, character: 0 };
    await client.change(uriOf('receivers.yaml'), 2, [{ range: { start: top, end: top }, text: '\n'.repeat(12) }]);
    await expect(answer).rejects.toThrow('The text has changed meanwhile.');
  });

  test('is not offered where there is no name', async () => {
    await startWith('receivers.yaml', { capabilities: PREPARES });
    for (const marked of ['type: glo|bal', 'key: seve|rity'])
      expect(
        await client.connection.sendRequest(PrepareRenameRequest.method, await at('receivers.yaml', marked)),
      ).toBeNull();
  });

  test('of what no file defines is refused, in the language of the editor', async () => {
    await write('secrets/robot.yaml', '# gone\n');
    await startWith('receivers.yaml', { capabilities: PREPARES, locale: 'zh-cn' });
    const asked = await at('receivers.yaml', 'name: robot|-secret');
    await expect(client.connection.sendRequest(PrepareRenameRequest.method, asked)).rejects.toThrow(
      '工作区中没有文件定义“robot-secret”',
    );
  });
});

describe('symbols of the workspace', () => {
  const found = async (query: string): Promise<readonly string[]> => {
    const symbols: SymbolInformation[] = await client.connection.sendRequest(WorkspaceSymbolRequest.method, { query });
    return symbols.map(({ name, containerName, kind }) => `${containerName} ${name} ${kind}`);
  };

  test('are its objects and templates, and what they use', async () => {
    await write('other.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: {name: robot-of-others}\n');
    await startWith('routers.yaml');
    expect(await found('ro')).toEqual(['Receiver robot 24', 'Secret robot-secret 20']);
    expect(await found('CDLN')).toEqual(['template cards.line 12']);
    expect((await found('')).toSorted()).toEqual([
      'Config first 14',
      'Config second 14',
      'ConfigMap cards 23',
      'Receiver chats 24',
      'Receiver robot 24',
      'Router night 11',
      'Secret robot-secret 20',
      'template cards.line 12',
      'template cards.text 12',
    ]);
  });
});

test('the outline shows the sort of each object', async () => {
  await startWith('routers.yaml');
  const asked = { textDocument: { uri: uriOf('routers.yaml') } };
  const symbols: DocumentSymbol[] = await client.connection.sendRequest(DocumentSymbolRequest.method, asked);
  expect(symbols.map(({ name, kind }) => [name, kind])).toEqual([['night', 11]]);
});

describe('links', () => {
  const links = async (path: string): Promise<readonly (string | undefined)[]> => {
    await startWith(path, { initializationOptions: { docsBaseUri: 'https://example.com/rules' } });
    const asked = { textDocument: { uri: uriOf(path) } };
    const found: DocumentLink[] = await client.connection.sendRequest(DocumentLinkRequest.method, asked);
    return found.map(({ target }) => target);
  };

  test('lead to files that are there, and to the kustomization of a folder', async () => {
    await write('kustomization.yaml', 'resources: [missing.yaml]\n');
    expect(await links('overlay/kustomization.yaml')).toEqual([
      uriOf('kustomization.yaml'),
      uriOf('overlay/patch.yaml'),
    ]);
  });

  test('lead to no file outside of the workspace', async () => {
    await write('overlay/kustomization.yaml', 'resources: [../../../etc/passwd, /etc/passwd, patch.yaml]\n');
    expect(await links('overlay/kustomization.yaml')).toEqual([uriOf('overlay/patch.yaml')]);
  });

  test('lead from routing tests to their files', async () => {
    await write('one.dingtalk-test.yaml', 'manifests: [routers.yaml, none.yaml]\ncases: []\n');
    expect(await links('one.dingtalk-test.yaml')).toEqual([uriOf('routers.yaml')]);
  });

  test('lead to the pages of rules', async () => {
    await write('routers.yaml', `# kubesphere-dingtalk-disable-file label-misspelled\n---\n${FILES['routers.yaml']}`);
    expect(await links('routers.yaml')).toEqual(['https://example.com/rules/label-misspelled.md']);
  });
});

test('a hover over a name says what it means, above what its field is', async () => {
  await startWith('routers.yaml');
  const hover: Hover = await client.connection.sendRequest(HoverRequest.method, await at('routers.yaml', '["rob|ot"'));
  const { value } = hover.contents as MarkupContent;
  expect(value).toContain(`**Receiver** robot\n\nDefined in: [receivers.yaml:3](${uriOf('receivers.yaml')}#L3)`);
  expect(value).toContain('\n\n---\n\n**name**');
  const place = await at('night.dingtalk-test.yaml', 'receivers: [rob|ot]');
  await client.open(place.textDocument.uri, FILES['night.dingtalk-test.yaml'] ?? '');
  const config: Hover = await client.connection.sendRequest(
    HoverRequest.method,
    await at('configs.yaml', 'name: sec|ond').then(async (asked) => {
      await client.open(asked.textDocument.uri, FILES['configs.yaml'] ?? '');
      return asked;
    }),
  );
  expect((config.contents as MarkupContent).value).toContain(
    `Used by: [Receiver chats](${uriOf('receivers.yaml')}#L15)`,
  );
  const inTest: Hover = await client.connection.sendRequest(HoverRequest.method, place);
  expect((inTest.contents as MarkupContent).value).toContain('- severity is critical');
});

/** A Secret to which two fields refer by one alias, and a template that only its own block calls. */
const TWICE = `apiVersion: v1
kind: Secret
metadata: {name: twice, namespace: monitoring}
stringData: {key: x}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: {name: shared, labels: {type: default, app: none}}
spec:
  dingtalk:
    conversation:
      appkey: {valueFrom: {secretKeyRef: &ref {name: twice, key: key, namespace: monitoring}}}
      appsecret: {valueFrom: {secretKeyRef: *ref}}
`;

describe('lenses that count references', () => {
  const SHOW = 'kubesphereDingtalk.showReferences';
  const lenses = async (path: string, options: Parameters<typeof startWith>[1] = {}) => {
    await startWith(path, { initializationOptions: { commands: [SHOW] }, ...options });
    const asked = { textDocument: { uri: uriOf(path) } };
    const found: CodeLens[] = await client.connection.sendRequest(CodeLensRequest.method, asked);
    const counts = found.flatMap(({ command, range }) =>
      /reference|Serves|引用/.test(command?.title ?? '') ? [{ line: range.start.line + 1, command }] : [],
    );
    expect(counts.every(({ command }) => !command?.command || command.tooltip)).toBe(true);
    return counts.map(({ line, command }) => `${line} ${command?.title} ${command?.command}`);
  };

  test.each([
    ['receivers.yaml', [`1 2 references ${SHOW}`, `13 1 reference ${SHOW}`]],
    ['secrets/robot.yaml', [`1 1 reference ${SHOW}`]],
    ['templates.yaml', [`1 1 reference ${SHOW}`, `6 1 reference ${SHOW}`, `7 1 reference ${SHOW}`]],
    ['twice.yaml', [`1 1 reference ${SHOW}`]],
    ['configs.yaml', [`6 Serves 1 receiver ${SHOW}`]],
    ['routers.yaml', []],
  ])('in %s', async (path, expected) => {
    await write('twice.yaml', TWICE);
    expect(await lenses(path)).toEqual(expected);
  });

  test('can be switched off', async () => {
    const off = {
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ codeLens: { references: false } }),
    };
    expect(await lenses('receivers.yaml', off)).toEqual([]);
  });

  test('show only a title where the client has no such command', async () => {
    expect(await lenses('secrets/robot.yaml', { initializationOptions: {}, locale: 'zh-cn' })).toEqual(['1 1 处引用 ']);
  });
});
