import { type OffsetEdit, removeMember } from './edit.js';
import type { YamlNode, YamlSequence } from './node.js';
import type { Place } from './place.js';

/**
 * Takes an item out of a list, with its line or its comma; with the only item the list goes. Undefined for what cannot
 * be taken out alone: an item with an anchor, one with a comment between it and its comma, one that shares its line.
 */
export function removeItem(text: string, item: Place): OffsetEdit | undefined {
  const list = item.parent;
  const index = item.step;
  if (list?.node.kind !== 'sequence' || typeof index !== 'number' || !standsIn(list.node, item.node)) return undefined;
  if (list.node.items.length === 1) return removeMember(text, list);
  return list.node.flow ? removeFlowItem(text, list.node, index) : removeBlockItem(text, item.node);
}

/** What stands elsewhere, or has an alias in the same list, cannot be told from that. */
function standsIn({ start, end, items }: YamlSequence, node: YamlNode): boolean {
  return node.start >= start && node.end <= end && items.filter((item) => item === node).length === 1;
}

function removeFlowItem(text: string, { start, items }: YamlSequence, index: number): OffsetEdit | undefined {
  const [previous, own, next] = [items[index - 1], items[index], items[index + 1]];
  if (!own || /[&!]/.test(text.slice(previous?.end ?? start, own.start))) return undefined;
  const edit = previous
    ? { start: previous.end, end: own.end, newText: '' }
    : { start: own.start, end: next?.start ?? own.end, newText: '' };
  const removed = text.slice(edit.start, own.start) + text.slice(own.end, edit.end);
  return /^[\s,]*$/.test(removed) ? edit : undefined;
}

function removeBlockItem(text: string, node: YamlNode): OffsetEdit | undefined {
  const start = text.lastIndexOf('\n', node.start - 1) + 1;
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, node.start))) return undefined;
  const content = text.slice(node.start, node.end).trimEnd().length;
  const lineEnd = text.indexOf('\n', node.start + content);
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1, newText: '' };
}
