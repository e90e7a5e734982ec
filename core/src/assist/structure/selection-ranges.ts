import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { readManifest } from '../../model/helm/read-manifest.js';
import { indexLines } from '../../text/line-index.js';
import type { Position } from '../../text/position.js';
import { type Range, shiftRange } from '../../text/range.js';
import type { YamlNode } from '../../yaml/node.js';
import { documentAt } from '../locate.js';
import { templateExtentsAt } from '../template/template-extents-at.js';

/** Offsets in a document. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What an editor selects at a position, step by step: the value, its entry, the mapping around it, up to the document. */
export function selectionRanges(stream: StreamAnalysis, position: Position): readonly Range[] {
  const found = documentAt(stream, position);
  if (!found) return [];
  const { document, line } = found;
  const lines = indexLines(document.text);
  const offset = lines.offsetAt({ line: position.line - line, character: position.character });
  const { root } = readManifest(document.text);
  const inner = templateExtentsAt(document, offset);
  const spans = [...inner, ...(root ? spansAround(root, offset, document.text) : []), wholeOf(document.text)];
  // each step is larger than the one before
  const growing = spans.filter(
    (span, index) => index === 0 || spans.slice(0, index).every((other) => holds(span, other) && !holds(other, span)),
  );
  return growing.map(({ start, end }) => shiftRange(lines.rangeOf(start, end), line));
}

/** From the innermost value at an offset outwards. */
function spansAround(root: YamlNode, offset: number, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let node: YamlNode | undefined = root; node; ) {
    spans.push(trimmed(node, text));
    node = childAt(node, offset, (span) => spans.push(trimmed(span, text)));
  }
  return spans.toReversed();
}

/** @param pass takes the whole entry and, at its key, the key */
function childAt(node: YamlNode, offset: number, pass: (span: Span) => void): YamlNode | undefined {
  if (node.kind === 'sequence') return node.items.find((item) => isWithin(item, offset));
  if (node.kind === 'scalar') return undefined;
  for (const { keyStart, keyEnd, value, merged } of node.entries) {
    const key = { start: keyStart, end: keyEnd };
    const isOnKey = isWithin(key, offset);
    if (merged || !(isOnKey || isWithin(value, offset))) continue;
    pass({ start: keyStart, end: Math.max(keyEnd, value.end) });
    if (!isOnKey) return value;
    pass(key);
    return undefined;
  }
  return undefined;
}

function isWithin({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The document behind its `---`. */
function wholeOf(text: string): Span {
  const [marker = ''] = /^---[^\r\n]*(?:\r\n|\n|\r)/.exec(text) ?? [];
  return trimmed({ start: marker.length, end: text.length }, text);
}

/** Without the white space at the end, which a block scalar has. */
function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
