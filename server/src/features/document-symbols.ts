import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver/node';
import { type StreamSymbol, symbols } from '#core';
import type { Context } from '../context.js';
import { toDocumentSymbol } from '../convert.js';

export function registerDocumentSymbols(context: Context): void {
  const { open, connection, guard, besideYaml, names } = context;
  connection.onDocumentSymbol(
    guard(
      'documentSymbol',
      async ({ textDocument: { uri } }: DocumentSymbolParams): Promise<DocumentSymbol[]> => {
        const analysed = open.anyAnalysisOf(uri);
        const found = analysed
          ? symbols(analysed.stream, context.client.translations, !besideYaml.of(uri).outlines)
          : [];
        if (found.length === 0 || open.analysisOf(uri)) return found.map(toDocumentSymbol);
        const { index } = await names.load();
        const isUsed = ({ name, detail }: StreamSymbol): boolean =>
          (detail === 'Secret' || detail === 'ConfigMap') && index.isReferred({ subject: detail, name });
        return found.filter((each) => definesTemplates(each) || isUsed(each)).map(toDocumentSymbol);
      },
      [],
    ),
  );
}

/** In a file without any of our kinds, the outline shows only templates, and what manifests use. */
function definesTemplates({ type, children }: StreamSymbol): boolean {
  return type === 'template' || children.some(definesTemplates);
}
