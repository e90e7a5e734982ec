import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import { appendManifests, canFollow, phrase, renderPhrase, sameName, secretToCreate } from '#core';
import { folderOf } from '#workspace';
import type { Context } from '../context.js';
import { toWorkspaceEdit } from '../convert.js';

/** Creates the Secret that a reference at a range names and no file of the workspace defines: here, or in a new file. */
export async function createSecretActions(context: Context, uri: string, { start }: Range): Promise<CodeAction[]> {
  const { names, documents, store, client } = context;
  const document = documents.get(uri);
  if (!document || names.known.index.at(uri, start)?.use.subject !== 'Secret') return [];
  const { index, scope, isPartial } = await names.load();
  const asked = index.at(uri, start);
  if (asked?.use.role !== 'reference' || isPartial) return [];
  if (sameName(asked, index, scope).definitions.length > 0) return [];
  const { name } = asked.use;
  const entries = index.all('entry').flatMap(({ use }) => {
    const isOurs = use.owner?.kind === 'Secret' && use.owner.name === name && use.namespace === asked.use.namespace;
    return isOurs && use.role === 'reference' ? [use] : [];
  });
  const lines = secretToCreate(asked.use, entries, scope.namespace);
  if (!lines) return [];
  const action = (words: ReturnType<typeof phrase>, edit: WorkspaceEdit): CodeAction => ({
    title: renderPhrase(words, client.translations, 'plain'),
    kind: CodeActionKind.QuickFix,
    edit,
  });
  const text = document.getText();
  const here = canFollow(text)
    ? [
        action(
          phrase('Create the Secret “{name}” in this file', { name }),
          toWorkspaceEdit([{ uri, version: document.version, edits: [appendManifests(text, lines)] }], client),
        ),
      ]
    : [];
  const { documentChanges, resourceOperations = [] } = client.capabilities.workspace?.workspaceEdit ?? {};
  const canCreate = documentChanges === true && resourceOperations.includes('create');
  // a text that is on no disk has no folder
  if (!canCreate || store.identify(uri) === undefined) return here;
  const file = `${name}.yaml`;
  const created = `${folderOf(uri)}${encodeURIComponent(file)}`;
  const known = store.identify(created);
  if (known === undefined || (await store.stat(known))) return here;
  const top = { line: 0, character: 0 };
  return [
    ...here,
    action(phrase('Create the Secret “{name}” in {file}', { name, file }), {
      documentChanges: [
        { kind: 'create', uri: created, options: { overwrite: false } },
        {
          textDocument: { uri: created, version: null },
          edits: [{ range: { start: top, end: top }, newText: `${lines.join('\n')}\n` }],
        },
      ],
    }),
  ];
}
