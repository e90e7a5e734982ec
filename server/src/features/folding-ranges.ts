import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver/node';
import { foldStream } from '#core';
import type { Context } from '../context.js';

const KINDS = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

/** Folds documents, what is indented, comments, and the blocks of templates. Foreign files are the editor's own matter. */
export function registerFoldingRanges({ open, connection, guard }: Context): void {
  connection.onFoldingRanges(
    guard(
      'foldingRange',
      async ({ textDocument: { uri } }: FoldingRangeParams): Promise<FoldingRange[] | null> => {
        if (!open.anyAnalysisOf(uri)) return null;
        await open.ready(uri);
        const stream = open.anyAnalysisOf(uri)?.stream;
        return stream
          ? foldStream(stream).map(({ start, end, kind }) => ({
              startLine: start,
              endLine: end,
              ...(kind && { kind: KINDS[kind] }),
            }))
          : null;
      },
      null,
    ),
  );
}
