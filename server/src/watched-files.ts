import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver/node';
import type { ClientInfo } from './client-info.js';
import type { Guard } from './guard.js';

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

export interface WatchContext {
  readonly connection: Pick<Connection, 'client'>;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
}

/** Has the client watch files. Undefined when it cannot, or does not want to. */
export async function watchFiles(
  { connection, guard, client }: WatchContext,
  globs: readonly string[],
): Promise<Disposable | undefined> {
  if (!client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return undefined;
  const watchers = globs.map((globPattern) => ({ globPattern }));
  const register = guard(
    'watchedFiles',
    (): Promise<Disposable | undefined> =>
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    undefined,
  );
  return register();
}
