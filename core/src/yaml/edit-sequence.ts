import { keepPerObject } from '../text/keep-per-object.js';
import { type OffsetEdit, removeMember } from './edit.js';
import type { YamlNode, YamlSequence } from './node.js';
import type { Place } from './place.js';

/**
 * Removes an item from a list, with its line or its comma. Removes the list with its only item. Undefined for an item
 * that cannot be removed alone: it has an anchor, a comment before its comma, or shares its line.
 */
export function removeItem(text: string, item: Place): OffsetEdit | undefined {
  const list = item.parent;
  const index = item.step;
  if (list?.node.kind !== 'sequence' || typeof index !== 'number' || !isWrittenIn(list.node, item.node))
    return undefined;
  if (list.node.items.length === 1) return removeMember(text, list);
  return list.node.flow ? removeFlowItem(text, list.node, index) : removeBlockItem(text, item.node);
}

/** Whether the item is written in the list. An alias may refer to a node elsewhere, or repeat an item of this list. */
function isWrittenIn(list: YamlSequence, node: YamlNode): boolean {
  return node.start >= list.start && node.end <= list.end && !repeatedIn(list).has(node);
}

/** Kept, because thousands of items of a list may be removed. */
const repeatedIn = keepPerObject(({ items }: YamlSequence): ReadonlySet<YamlNode> => {
  const seen = new Set<YamlNode>();
  return new Set(items.filter((item) => seen.size === seen.add(item).size));
});

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
