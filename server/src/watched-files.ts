import type { Connection } from 'vscode-languageserver/node';

/** Distributes the URIs of files changed on disk to all listeners, because a connection allows only one handler. */
export type OnFilesChanged = (listener: (uris: readonly string[]) => void) => void;

export function createWatchedFiles(connection: Pick<Connection, 'onDidChangeWatchedFiles'>): OnFilesChanged {
  const listeners: ((uris: readonly string[]) => void)[] = [];
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = [...new Set(changes.map(({ uri }) => uri))];
    for (const listener of listeners) listener(uris);
  });
  return (listener) => listeners.push(listener);
}
