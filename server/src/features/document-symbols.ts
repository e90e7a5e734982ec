import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver/node';
import { symbols } from '#core';
import type { Context } from '../context.js';
import { toDocumentSymbol } from '../convert.js';

export function registerDocumentSymbols({ open, connection, guard }: Context): void {
  connection.onDocumentSymbol(
    guard(
      'documentSymbol',
      ({ textDocument: { uri } }: DocumentSymbolParams): DocumentSymbol[] => {
        const analysed = open.analysisOf(uri);
        return analysed ? symbols(analysed.stream).map(toDocumentSymbol) : [];
      },
      [],
    ),
  );
}
