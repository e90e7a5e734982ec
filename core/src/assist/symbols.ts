import { partsOf, type StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import type { OutlineSymbol } from '../checks/analysis/document-analysis.js';
import { phrase, renderPhrase, type Translations } from '../text/phrase.js';
import { shiftRange } from '../text/range.js';

/** A symbol with ranges in the stream and a display name. */
export interface StreamSymbol extends Omit<OutlineSymbol, 'name' | 'children'> {
  readonly name: string;
  readonly children: readonly StreamSymbol[];
}

/**
 * The outline of a stream.
 *
 * @param translations default: English
 */
export function symbols(stream: StreamAnalysis, translations?: Translations): readonly StreamSymbol[] {
  const place = (symbol: OutlineSymbol, lines: number): StreamSymbol => ({
    ...symbol,
    name:
      symbol.name ?? renderPhrase(symbol.type === 'object' ? phrase('(no name)') : phrase('(no key)'), translations),
    range: shiftRange(symbol.range, lines),
    selectionRange: shiftRange(symbol.selectionRange, lines),
    children: symbol.children.map((child) => place(child, lines)),
  });
  return partsOf(stream).flatMap(({ analysis, line }) =>
    analysis.object ? [place(analysis.object.symbol, line)] : [],
  );
}
