import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver/node';
import { symbols } from '#core';
import type { Context } from '../context.js';
import { toDocumentSymbol } from '../convert.js';

export function registerDocumentSymbols(context: Context): void {
  const { open, connection, guard } = context;
  connection.onDocumentSymbol(
    guard(
      'documentSymbol',
      ({ textDocument: { uri } }: DocumentSymbolParams): DocumentSymbol[] => {
        const analysed = open.analysisOf(uri);
        return analysed ? symbols(analysed.stream, context.client.translations).map(toDocumentSymbol) : [];
      },
      [],
    ),
  );
}
