import { type HoverParams, type Hover as LspHover, MarkupKind } from 'vscode-languageserver/node';
import { hover, hoverExpectations, isExpectationsFile } from '#core';
import type { Context } from '../context.js';

export function registerHover(context: Context): void {
  const { documents, open, connection, guard } = context;
  connection.onHover(
    guard(
      'hover',
      ({ textDocument: { uri }, position }: HoverParams): LspHover | null => {
        const { documentation } = context.client;
        const text = isExpectationsFile(uri) ? documents.get(uri)?.getText() : undefined;
        const stream = open.analysisOf(uri)?.stream;
        const found =
          text === undefined
            ? stream && hover(stream, position, documentation)
            : hoverExpectations(text, position, documentation);
        return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: found.range } : null;
      },
      null,
    ),
  );
}
