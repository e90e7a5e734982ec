import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { knownNameAt } from '../name-at.js';

/** All that means the same as a name in its file. It is asked for with each step of the cursor, so nothing is searched. */
export function registerDocumentHighlight(context: Context): void {
  const { connection, guard } = context;
  connection.onDocumentHighlight(
    guard(
      'documentHighlight',
      ({ textDocument: { uri }, position }: DocumentHighlightParams): DocumentHighlight[] => {
        const named = knownNameAt(context, uri, position);
        if (!named) return [];
        return [...named.definitions, ...named.uses]
          .filter((placed) => placed.uri === uri)
          .map(({ range, use }) => ({
            range,
            kind: use.role === 'reference' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
          }));
      },
      [],
    ),
  );
}
