import type { YamlNode } from './node.js';

/** Whether an offset is inside a quoted text or a block scalar of a document, where `#` does not begin a comment. */
export function textsOf(root: YamlNode, text: string): (offset: number) => boolean {
  const spans: Span[] = [];
  collect(root, text, spans, new Set());
  spans.sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    // scalars do not overlap
    return offset < (spans[low - 1]?.end ?? 0);
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param seen nodes that are done: aliases share theirs */
function collect(node: YamlNode, text: string, spans: Span[], seen: Set<YamlNode>): void {
  if (seen.has(node)) return;
  seen.add(node);
  switch (node.kind) {
    case 'scalar': {
      if (node.style === 'plain') return;
      // a comment can follow the `|` of a block scalar
      const start = node.style === 'block' ? firstLineEnd(text, node.start) : node.start;
      if (start < node.end) spans.push({ start, end: node.end });
      return;
    }
    case 'sequence':
      for (const item of node.items) collect(item, text, spans, seen);
      return;
    case 'mapping':
      for (const { value, merged } of node.entries) if (!merged) collect(value, text, spans, seen);
  }
}

/** The offset after the first character of a line break from an offset. */
function firstLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at + 1;
  return text.length;
}
