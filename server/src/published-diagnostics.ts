import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';

/** The diagnostics that a client shows because the server sent them. */
export interface PublishedDiagnostics {
  /** The last ones of a file that has any, or had some while it is open. */
  last(uri: string): PublishDiagnosticsParams | undefined;
  send(params: PublishDiagnosticsParams): Promise<void>;
  /** Forgets a file without a message. @returns whether it was known */
  forget(uri: string): boolean;
  readonly uris: readonly string[];
}

export function createPublishedDiagnostics(connection: Pick<Connection, 'sendDiagnostics'>): PublishedDiagnostics {
  const shown = new Map<string, PublishDiagnosticsParams>();
  return {
    last: (uri) => shown.get(uri),
    async send(params) {
      shown.set(params.uri, params);
      await connection.sendDiagnostics(params);
    },
    forget: (uri) => shown.delete(uri),
    get uris() {
      return [...shown.keys()];
    },
  };
}

/** Diagnostics of unchanged documents are the same objects; only the others are compared. */
export function areSameDiagnostics(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => one === others[index] || JSON.stringify(one) === JSON.stringify(others[index]))
  );
}
