import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver/node';
import { distinctPlaces, highlightTemplate } from '#core';
import type { Context } from '../context.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';
import { knownNameAt } from '../name-at.js';

/**
 * All that means the same as a name in its file, and in templates what belongs together. It is asked for with each step
 * of the cursor, so nothing is searched.
 */
export function registerDocumentHighlight(context: Context): void {
  const { connection, guard, open } = context;
  connection.onDocumentHighlight(
    guard(
      'documentHighlight',
      async ({ textDocument: { uri }, position }: DocumentHighlightParams): Promise<DocumentHighlight[]> => {
        const named = knownNameAt(context, uri, position);
        if (!named) {
          const stream = open.anyAnalysisOf(uri)?.stream;
          const others = stream ? await factsOfOthers(context, stream, position) : [];
          return (stream && highlightTemplate(stream, position, others)?.map((range) => ({ range }))) ?? [];
        }
        return distinctPlaces([...named.definitions, ...named.uses])
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
