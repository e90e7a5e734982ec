import { partsOf, type StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import type { OutlineSymbol } from '../checks/analysis/document-analysis.js';
import { keepPerPart } from '../checks/analysis/keep-per-part.js';
import { phrase, renderPhrase, type Translations } from '../text/phrase.js';
import { shiftRange } from '../text/range.js';

/** A symbol with ranges in the stream and a display name. */
export interface StreamSymbol extends Omit<OutlineSymbol, 'name' | 'children'> {
  readonly name: string;
  readonly children: readonly StreamSymbol[];
}

/**
 * The outline of a stream. The symbols of an unchanged document are the same objects.
 *
 * @param translations default: English
 * @param fields whether fields are listed, not only what has a name of its own: objects, conditions, templates
 */
export function symbols(stream: StreamAnalysis, translations?: Translations, fields = true): readonly StreamSymbol[] {
  return partsOf(stream).flatMap((part) => symbolOf(part, translations, fields) ?? []);
}

const symbolOf = keepPerPart(
  ({ analysis: { object }, line }, translations: Translations | undefined, fields: boolean) =>
    object ? place(fields ? object.symbol : withoutFields(object.symbol), line, translations) : undefined,
);

/** The symbol with what is named below its fields. */
function withoutFields(symbol: OutlineSymbol): OutlineSymbol {
  const named = (child: OutlineSymbol): readonly OutlineSymbol[] =>
    child.type === 'section' || child.type === 'label' ? child.children.flatMap(named) : [withoutFields(child)];
  return { ...symbol, children: symbol.children.flatMap(named) };
}

function place(symbol: OutlineSymbol, lines: number, translations: Translations | undefined): StreamSymbol {
  return {
    ...symbol,
    name:
      symbol.name ?? renderPhrase(symbol.type === 'object' ? phrase('(no name)') : phrase('(no key)'), translations),
    range: shiftRange(symbol.range, lines),
    selectionRange: shiftRange(symbol.selectionRange, lines),
    children: symbol.children.map((child) => place(child, lines, translations)),
  };
}
