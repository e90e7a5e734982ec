import type { YamlNode } from './node.js';

/**
 * Whether an offset is inside a quoted text or a block scalar of a document, where `#` does not begin a comment.
 *
 * @param opened scalars whose text is YAML with comments of its own, with what is in it
 */
export function textsOf(
  root: YamlNode,
  text: string,
  opened: ReadonlyMap<YamlNode, YamlNode> = new Map(),
): (offset: number) => boolean {
  const spans: Span[] = [];
  collect(root, { text, spans, opened, seen: new Set() });
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

interface Collection {
  readonly text: string;
  readonly spans: Span[];
  readonly opened: ReadonlyMap<YamlNode, YamlNode>;
  /** Nodes that are done: aliases share theirs. */
  readonly seen: Set<YamlNode>;
}

function collect(node: YamlNode, into: Collection): void {
  const { text, spans, opened, seen } = into;
  if (seen.has(node)) return;
  seen.add(node);
  switch (node.kind) {
    case 'scalar': {
      const inner = opened.get(node);
      if (inner) {
        collect(inner, into);
        return;
      }
      if (node.style === 'plain') return;
      // a comment can follow the `|` of a block scalar
      const start = node.style === 'block' ? firstLineEnd(text, node.start) : node.start;
      if (start < node.end) spans.push({ start, end: node.end });
      return;
    }
    case 'sequence':
      for (const item of node.items) collect(item, into);
      return;
    case 'mapping':
      for (const { value, merged } of node.entries) if (!merged) collect(value, into);
  }
}

/** The offset after the first character of a line break from an offset. */
function firstLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at + 1;
  return text.length;
}
