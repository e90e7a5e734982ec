import { type HoverParams, type Hover as LspHover, MarkupKind } from 'vscode-languageserver/node';
import { hover } from '#core';
import type { Context } from '../context.js';

export function registerHover({ open, connection, guard }: Context): void {
  connection.onHover(
    guard(
      'hover',
      ({ textDocument: { uri }, position }: HoverParams): LspHover | null => {
        const analysed = open.analysisOf(uri);
        const found = analysed && hover(analysed.stream, position);
        return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: found.range } : null;
      },
      null,
    ),
  );
}
