import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver/node';
import { type StreamSymbol, symbols } from '#core';
import type { Context } from '../context.js';
import { toDocumentSymbol } from '../convert.js';

export function registerDocumentSymbols(context: Context): void {
  const { open, connection, guard, besideYaml } = context;
  connection.onDocumentSymbol(
    guard(
      'documentSymbol',
      ({ textDocument: { uri } }: DocumentSymbolParams): DocumentSymbol[] => {
        const analysed = open.anyAnalysisOf(uri);
        const found = analysed
          ? symbols(analysed.stream, context.client.translations, !besideYaml.of(uri).outlines)
          : [];
        const ours = open.analysisOf(uri) ? found : found.filter(definesTemplates);
        return ours.map(toDocumentSymbol);
      },
      [],
    ),
  );
}

/** In a file without any of our kinds, the outline shows only templates. */
function definesTemplates({ type, children }: StreamSymbol): boolean {
  return type === 'template' || children.some(definesTemplates);
}
