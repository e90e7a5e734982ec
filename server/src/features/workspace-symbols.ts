import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver/node';
import { findSymbols, hideSecrets } from '#core';
import type { Context } from '../context.js';
import { symbolKind } from '../symbol-kinds.js';

/** The objects and templates of all files by their names. */
export function registerWorkspaceSymbols({ connection, guard, names }: Context): void {
  connection.onWorkspaceSymbol(
    guard(
      'workspaceSymbol',
      async ({ query }: WorkspaceSymbolParams): Promise<SymbolInformation[]> => {
        const { index } = await names.load();
        return findSymbols(index, query).map(({ uri, range, use: { subject, name } }) => ({
          // a credential may stand where a name belongs
          name: hideSecrets(name),
          kind: symbolKind(subject),
          containerName: subject,
          location: { uri, range },
        }));
      },
      [],
    ),
  );
}
