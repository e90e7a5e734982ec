import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../../yaml/node.js';
import type { Action } from './actions.js';
import { actionWithin } from './find-action.js';
import { lineStart } from './line-start.js';

/** An unknown part of a mapping or a list, where an action or a block stands. */
export interface Opening {
  readonly start: number;
  readonly end: number;
  /** The column of what it brings in. */
  readonly column: number;
}

/** The offset of a column's line. */
function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/**
 * Gives the tree of a masked text the texts of the actions again, and an unknown part to each mapping and list into which
 * an action may bring more.
 *
 * @param openings in order
 */
export function restoreTree(
  root: YamlNode,
  text: string,
  actions: readonly Action[],
  openings: readonly Opening[],
): YamlNode {
  const written = (start: number, end: number): string => text.slice(start, end);

  function hiddenScalar(start: number, end: number): YamlScalar {
    const source = written(start, end);
    return { kind: 'scalar', value: source, source, style: 'plain', start, end, size: 1, hidden: source };
  }

  function restore(node: YamlNode, inside: readonly Opening[], limit: number): YamlNode {
    if (node.kind === 'scalar') return restoreScalar(node, inside, limit);
    const column = node.flow ? -1 : columnAt(text, node.start);
    return node.kind === 'mapping'
      ? restoreMapping(node, inside, column, limit)
      : restoreSequence(node, inside, column, limit);
  }

  function restoreScalar(node: YamlScalar, inside: readonly Opening[], limit: number): YamlScalar {
    const [first] = inside;
    if (first && node.end <= node.start) return hiddenScalar(first.start, first.end);
    const action = actionWithin(actions, node.start, Math.min(limit, Math.max(node.end, inside.at(-1)?.end ?? 0)));
    if (!action || node.end <= node.start) return node;
    // An action of JSON that is a whole value has no quotes of its own.
    const quotes = /["']/.test(text.charAt(node.start)) ? 1 : 0;
    const source = written(node.start + quotes, node.end - quotes);
    return { ...node, value: source, source, hidden: written(action.start, action.end) };
  }

  function restoreMapping(node: YamlMapping, inside: readonly Opening[], column: number, limit: number): YamlMapping {
    const own = node.entries.filter(({ merged }) => !merged);
    const { here, below } = share(
      inside,
      own.map(({ keyStart }) => keyStart),
      column,
      (index) => ownColumn(own[index]?.value),
    );
    const restored = new Map<YamlEntry, YamlEntry>();
    for (const [index, entry] of own.entries()) {
      const value = restore(entry.value, below.get(index) ?? [], own[index + 1]?.keyStart ?? limit);
      const isHidden = actionWithin(actions, entry.keyStart, entry.keyEnd) !== undefined;
      restored.set(entry, { ...entry, value, ...(isHidden && { key: written(entry.keyStart, entry.keyEnd) }) });
    }
    const added = here.map(
      ({ start, end }): YamlEntry => ({
        key: written(start, end),
        keyStart: start,
        keyEnd: end,
        value: hiddenScalar(start, end),
        merged: false,
      }),
    );
    const entries = [...node.entries.map((entry) => restored.get(entry) ?? entry), ...added];
    return {
      ...node,
      entries,
      members: new Map(entries.map((entry) => [entry.key, entry])),
      size: node.size + 2 * added.length,
    };
  }

  function restoreSequence(
    node: YamlSequence,
    inside: readonly Opening[],
    column: number,
    limit: number,
  ): YamlSequence {
    const { here, below } = share(
      inside,
      node.items.map(({ start }) => start),
      column,
      (index) => ownColumn(node.items[index]),
    );
    const items = node.items.map((item, index) =>
      restore(item, below.get(index) ?? [], node.items[index + 1]?.start ?? limit),
    );
    const added = here.map(({ start, end }) => hiddenScalar(start, end));
    return { ...node, items: [...items, ...added], size: node.size + added.length };
  }

  /** The column of a block collection; undefined for other values. */
  function ownColumn(node: YamlNode | undefined): number | undefined {
    return node && node.kind !== 'scalar' && !node.flow ? columnAt(text, node.start) : undefined;
  }

  return restore(root, openings, text.length);
}

/** Which openings are of a collection itself, and which of a value in it. In doubt, they are of both. */
function share(
  openings: readonly Opening[],
  starts: readonly number[],
  column: number,
  columnOf: (index: number) => number | undefined,
): { readonly here: readonly Opening[]; readonly below: ReadonlyMap<number, readonly Opening[]> } {
  const here: Opening[] = [];
  const below = new Map<number, Opening[]>();
  let index = -1;
  for (const opening of openings) {
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) < opening.start) index++;
    const isDeeper = opening.column > column;
    const inner = columnOf(index);
    if (!isDeeper || index < 0 || (inner !== undefined && opening.column < inner)) here.push(opening);
    if (index < 0 || (!isDeeper && inner !== column)) continue;
    const list = below.get(index);
    if (list) list.push(opening);
    else below.set(index, [opening]);
  }
  return { here, below };
}
