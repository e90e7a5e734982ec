import type { Connection } from 'vscode-languageserver/node';

/** Tells everybody who wants to know which files changed on disk, by URI: a connection has but one handler for it. */
export type OnFilesChanged = (listener: (uris: readonly string[]) => void) => void;

export function createWatchedFiles(connection: Pick<Connection, 'onDidChangeWatchedFiles'>): OnFilesChanged {
  const listeners: ((uris: readonly string[]) => void)[] = [];
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = [...new Set(changes.map(({ uri }) => uri))];
    for (const listener of listeners) listener(uris);
  });
  return (listener) => listeners.push(listener);
}
