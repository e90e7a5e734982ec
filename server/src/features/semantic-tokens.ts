import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver/node';
import { colourTemplates, TOKEN_TYPES } from '#core';
import type { Context } from '../context.js';
import { factsOfOtherFiles } from '../manifests/facts-of-others.js';

interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Colours the templates in ConfigMaps that manifests use. */
export function registerSemanticTokens(context: Context): void {
  const { open, connection, guard, sharedFacts } = context;
  const { semanticTokens } = connection.languages;

  async function tokensOf(uri: string, shown?: Lines): Promise<SemanticTokens> {
    const builder = new SemanticTokensBuilder();
    if (open.anyAnalysisOf(uri)) await open.ready(uri);
    const stream = open.anyAnalysisOf(uri)?.stream;
    const others = stream ? await factsOfOtherFiles(context, stream, shown) : [];
    for (const { line, character, length, type } of stream ? colourTemplates(stream, others, shown) : [])
      builder.push(line, character, length, TOKEN_TYPES.indexOf(type), 0);
    // what changed since an answer is never asked for
    return { data: builder.build().data };
  }

  semanticTokens.on(
    guard('semanticTokens', ({ textDocument: { uri } }: SemanticTokensParams) => tokensOf(uri), { data: [] }),
  );
  semanticTokens.onRange(
    guard(
      'semanticTokens/range',
      ({ textDocument: { uri }, range: { start, end } }: SemanticTokensRangeParams) =>
        tokensOf(uri, { start: start.line, end: end.line }),
      { data: [] },
    ),
  );
  sharedFacts.onChange(
    guard(
      'semanticTokens/refresh',
      async () => {
        if (context.client.capabilities.workspace?.semanticTokens?.refreshSupport) await semanticTokens.refresh();
      },
      undefined,
    ),
  );
}
