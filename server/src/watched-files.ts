import type { Connection } from 'vscode-languageserver/node';

/** Tells everybody who wants to know that files changed on disk: a connection has but one handler for it. */
export type OnFilesChanged = (listener: () => void) => void;

export function createWatchedFiles(connection: Pick<Connection, 'onDidChangeWatchedFiles'>): OnFilesChanged {
  const listeners: (() => void)[] = [];
  connection.onDidChangeWatchedFiles(() => {
    for (const listener of listeners) listener();
  });
  return (listener) => listeners.push(listener);
}
