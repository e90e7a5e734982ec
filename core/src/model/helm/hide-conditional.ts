import type { YamlEntry, YamlNode, YamlScalar } from '../../yaml/node.js';
import type { Block } from './blocks.js';

/** A tree in which what is in a block is unknown: nobody can tell which branch is there, or how often. */
export function hideConditional(root: YamlNode, blocks: readonly Block[], text: string): YamlNode {
  const sorted = [...blocks].sort((one, other) => one.start - other.start);

  /** For each block, the one around all others that it is in, or itself. */
  const outermost: Block[] = [];
  for (const block of sorted) {
    const before = outermost.at(-1);
    outermost.push(before && before.end > block.start ? before : block);
  }

  function blockAt(offset: number): Block | undefined {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = outermost[low - 1];
    return found && offset < found.end ? found : undefined;
  }

  function hide(node: YamlNode, at: number): YamlNode {
    const block = blockAt(at);
    if (block) return hidden(text.slice(block.head.start, block.head.end), node);
    if (node.kind === 'scalar') return node;
    if (node.kind === 'sequence') {
      // what one block brings in is one unknown part, however many items it has
      const seen = new Set<Block>();
      const items = node.items.filter(({ start }) => {
        const block = blockAt(start);
        if (!block) return true;
        const isFirst = !seen.has(block);
        seen.add(block);
        return isFirst;
      });
      return { ...node, items: items.map((item) => hide(item, item.start)) };
    }
    const entries = node.entries.map((entry): YamlEntry => ({ ...entry, value: hide(entry.value, entry.keyStart) }));
    return { ...node, entries, members: new Map(entries.map((entry) => [entry.key, entry])) };
  }

  return hide(root, root.start);
}

function hidden(source: string, { start, end }: YamlNode): YamlScalar {
  return { kind: 'scalar', value: source, source, style: 'plain', start, end, size: 1, hidden: source };
}
