import { type HoverParams, type Hover as LspHover, MarkupKind } from 'vscode-languageserver/node';
import { hover } from '#core';
import type { Context } from '../context.js';

export function registerHover(context: Context): void {
  const { open, connection, guard } = context;
  connection.onHover(
    guard(
      'hover',
      ({ textDocument: { uri }, position }: HoverParams): LspHover | null => {
        const analysed = open.analysisOf(uri);
        const found = analysed && hover(analysed.stream, position, context.client.documentation);
        return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: found.range } : null;
      },
      null,
    ),
  );
}
