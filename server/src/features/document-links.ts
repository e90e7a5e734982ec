import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver/node';
import { isExpectationsFile, KUSTOMIZATION_FILES, type LinkTarget, linksIn, linksInExpectations } from '#core';
import { allowedFolders, folderOf } from '#workspace';
import type { Context } from '../context.js';
import { isBuilt } from '../protocol.js';

/** From the files that kustomizations and routing tests name, and from rules in comments. */
export function registerDocumentLinks(context: Context): void {
  const { connection, guard, documents, open } = context;
  connection.onDocumentLinks(
    guard(
      'documentLink',
      async ({ textDocument: { uri } }: DocumentLinkParams): Promise<DocumentLink[]> => {
        const test = isExpectationsFile(uri) ? documents.get(uri)?.getText() : undefined;
        const stream = open.anyAnalysisOf(uri)?.stream;
        const links = test === undefined ? (stream ? linksIn(stream) : []) : linksInExpectations(test);
        const found = links.map(async ({ range, target }) => {
          const to = await uriOf(target, uri, context);
          return to === undefined ? [] : [{ range, target: to }];
        });
        return (await Promise.all(found)).flat();
      },
      [],
    ),
  );
}

/** Undefined: there is no such file, it is outside of the workspace and the repository, or the client opens no rule pages. */
async function uriOf(target: LinkTarget, from: string, { store, client }: Context): Promise<string | undefined> {
  if (target.kind === 'rule') return client.docsBaseUri && `${client.docsBaseUri}${target.id}.md`;
  const file = isBuilt(from) ? undefined : store.identify(from);
  if (file === undefined) return undefined;
  const folders = client.folders.map((folder) => folder.uri);
  // not even looked at: a path may name another machine
  const within = await allowedFolders(store, file, folders);
  const uri = store.resolve(folderOf(file), target.path);
  if (!within.some((root) => `${uri}/`.startsWith(root.endsWith('/') ? root : `${root}/`))) return undefined;
  const entry = await store.stat(uri);
  if (!entry?.isFolder) return entry && uri;
  for (const name of KUSTOMIZATION_FILES) {
    const inside = store.resolve(uri, name);
    if (await store.stat(inside)) return inside;
  }
  return undefined;
}
