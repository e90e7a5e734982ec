import { type HoverParams, type Hover as LspHover, MarkupKind } from 'vscode-languageserver/node';
import { hover, hoverExpectations, hoverTemplate, isExpectationsFile } from '#core';
import type { Context } from '../context.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';

export function registerHover(context: Context): void {
  const { documents, open, connection, guard } = context;
  connection.onHover(
    guard(
      'hover',
      async ({ textDocument: { uri }, position }: HoverParams): Promise<LspHover | null> => {
        const { documentation, translations } = context.client;
        const text = isExpectationsFile(uri) ? documents.get(uri)?.getText() : undefined;
        const any = open.anyAnalysisOf(uri)?.stream;
        const others = any ? await factsOfOthers(context, any, position) : [];
        const stream = open.analysisOf(uri)?.stream;
        const found =
          text !== undefined
            ? hoverExpectations(text, position, documentation)
            : ((any && hoverTemplate(any, position, others, translations)) ??
              (stream && hover(stream, position, documentation)));
        return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: found.range } : null;
      },
      null,
    ),
  );
}
