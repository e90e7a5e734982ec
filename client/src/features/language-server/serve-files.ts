import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import {
  LIST_CLIENT_FILES,
  type ListFilesAnswer,
  type ListFilesParams,
  READ_CLIENT_FILE,
  type ReadFileAnswer,
  type ReadFileParams,
  STAT_CLIENT_FILE,
  type StatFileAnswer,
  type StatFileParams,
} from '#server/protocol';
import { decodeText } from '../../infrastructure/files/decode-text.js';
import { listFolder } from '../../infrastructure/files/list-folder.js';

/** Answers the server's requests for files that it cannot reach: those of the workspace's folders, and no others. */
export function serveFiles(client: Pick<BaseLanguageClient, 'onRequest'>): void {
  client.onRequest(STAT_CLIENT_FILE, async ({ uri }: StatFileParams) => statFile(Uri.parse(uri)));
  client.onRequest<ReadFileAnswer, unknown>(READ_CLIENT_FILE, ({ uri, maxBytes }: ReadFileParams) =>
    readFile(Uri.parse(uri), maxBytes),
  );
  client.onRequest(LIST_CLIENT_FILES, async ({ folder, globs, skip }: ListFilesParams): Promise<ListFilesAnswer> => {
    const uri = Uri.parse(folder);
    const files = isShown(uri) ? await listFolder(uri, globs, skip) : [];
    return files.map((file) => file.toString());
  });
}

async function statFile(uri: Uri): Promise<StatFileAnswer> {
  if (!isShown(uri)) return null;
  try {
    const { type, size, mtime } = await workspace.fs.stat(uri);
    return {
      isFolder: (type & FileType.Directory) !== 0,
      isLink: (type & FileType.SymbolicLink) !== 0,
      size,
      modified: mtime,
    };
  } catch {
    return null;
  }
}

async function readFile(uri: Uri, maxBytes: number): Promise<ReadFileAnswer> {
  if (!isShown(uri)) return { problem: 'outside' };
  try {
    // a file system need not know the size before it has read the file
    if ((await workspace.fs.stat(uri)).size > maxBytes) return { problem: 'too-large' };
    const bytes = await workspace.fs.readFile(uri);
    return bytes.length > maxBytes ? { problem: 'too-large' } : decodeText(bytes);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function isShown(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined;
}

const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  NoPermissions: 'EACCES',
  FileIsADirectory: 'EISDIR',
};

function problemOf(error: unknown): string {
  if (!(error instanceof FileSystemError)) return 'unavailable';
  return CODES[error.code] ?? error.code;
}
