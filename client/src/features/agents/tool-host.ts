import { mkdir, realpath } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type ExtensionContext, env, workspace } from 'vscode';
import type { ToolHost } from '#mcp';

/**
 * What the tools may read: the folders of the workspace, with unsaved changes. Without a folder, texts that the agent
 * passes.
 */
export async function toolHost({ globalStorageUri }: Pick<ExtensionContext, 'globalStorageUri'>): Promise<ToolHost> {
  const folders = workspace.workspaceFolders?.filter(({ uri }) => uri.scheme === 'file') ?? [];
  const real = await Promise.all(folders.map(({ uri }) => realpath(uri.fsPath).catch(() => undefined)));
  const [first, ...more] = real.filter((folder) => folder !== undefined);
  return {
    roots: [first ?? (await emptyFolder(globalStorageUri.fsPath)), ...more],
    writable: undefined,
    locale: env.language,
    env: process.env,
    unsaved: () =>
      new Map(
        workspace.textDocuments
          .filter(({ uri, isDirty }) => isDirty && uri.scheme === 'file')
          .map((document) => [pathToFileURL(document.uri.fsPath).href, document.getText()]),
      ),
  };
}

async function emptyFolder(storage: string): Promise<string> {
  const folder = `${storage}/no-folder`;
  await mkdir(folder, { recursive: true });
  return realpath(folder);
}
