import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver/node';
import { type Range, selectionRanges } from '#core';
import type { Context } from '../context.js';

/** Grows a selection from a value to its entry, the mapping around it, and the document. */
export function registerSelectionRanges({ open, connection, guard }: Context): void {
  connection.onSelectionRanges(
    guard(
      'selectionRange',
      async ({ textDocument: { uri }, positions }: SelectionRangeParams): Promise<SelectionRange[] | null> => {
        if (!open.anyAnalysisOf(uri)) return null;
        await open.ready(uri);
        const stream = open.anyAnalysisOf(uri)?.stream;
        if (!stream) return null;
        return positions.map(
          (position) => nested(selectionRanges(stream, position)) ?? { range: { start: position, end: position } },
        );
      },
      null,
    ),
  );
}

/** The first range, with the larger ones as its parents. */
function nested(ranges: readonly Range[]): SelectionRange | undefined {
  return ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent && { parent }) }),
    undefined,
  );
}
