import type { OutlineSymbol } from '../analysis/document-analysis.js';
import { partsOf, type StreamAnalysis } from '../analysis/stream-analysis.js';
import { shiftRange } from '../text/range.js';

/** The outline of a stream, with ranges in the stream. */
export function symbols(stream: StreamAnalysis): readonly OutlineSymbol[] {
  return partsOf(stream).flatMap(({ analysis, line }) =>
    analysis.object ? [shiftSymbol(analysis.object.symbol, line)] : [],
  );
}

function shiftSymbol(symbol: OutlineSymbol, lines: number): OutlineSymbol {
  if (lines === 0) return symbol;
  return {
    ...symbol,
    range: shiftRange(symbol.range, lines),
    selectionRange: shiftRange(symbol.selectionRange, lines),
    children: symbol.children.map((child) => shiftSymbol(child, lines)),
  };
}
