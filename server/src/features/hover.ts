import { type HoverParams, type Hover as LspHover, MarkupKind } from 'vscode-languageserver/node';
import { type Hover, hover, hoverConfig, hoverExpectations, hoverName, hoverTemplate, isExpectationsFile } from '#core';
import type { Context } from '../context.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';
import { nameAt } from '../name-at.js';
import { choosingReceivers } from '../served-receivers.js';
import { isConfigFile } from './config-diagnostics.js';

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
        const configuration = isConfigFile(uri) ? documents.get(uri)?.getText() : undefined;
        const found =
          text !== undefined
            ? hoverExpectations(text, position, documentation)
            : configuration !== undefined
              ? hoverConfig(configuration, position, documentation)
              : ((any && hoverTemplate(any, position, others, translations)) ??
                (stream && hover(stream, position, documentation)));
        const named = await nameAt(context, uri, position);
        const choosing = named ? await choosingReceivers(context, named) : [];
        const shown = named ? withField(hoverName(named, translations, choosing), found) : found;
        return shown ? { contents: { kind: MarkupKind.Markdown, value: shown.markdown }, range: shown.range } : null;
      },
      null,
    ),
  );
}

/** What the name is, above what the field is. */
function withField(name: Hover, field: Hover | undefined): Hover {
  return field ? { ...name, markdown: `${name.markdown}\n\n---\n\n${field.markdown}` } : name;
}
