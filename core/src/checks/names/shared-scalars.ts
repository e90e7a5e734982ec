import type { LineIndex } from '../../text/line-index.js';
import type { YamlNode, YamlScalar } from '../../yaml/node.js';
import { items, members, type Place } from '../../yaml/place.js';
import { type NameUse, nameId } from './name-use.js';

/** What precedes a scalar with an anchor. */
const ANCHOR = /&([\w-]+)\s+(?:!\S*\s+)?["']?$/;
/** Longer than an anchor with a tag. */
const MAX_ANCHOR = 300;

/**
 * Names that aliases put elsewhere too cannot be edited in place: those with an anchor of their own, and those in an
 * anchored mapping or list that is not the same name wherever it is.
 */
export function withoutShared(names: readonly NameUse[], root: Place, lines: LineIndex): readonly NameUse[] {
  const { text } = lines;
  if (!text.includes('&') || !text.includes('*')) return names;
  const fixed = new Set([
    ...names.filter((use) => isAliased(text, lines.offsetAt(use.range.start))),
    ...repeatedScalars(root).flatMap(({ node, times }) => {
      const here = names.filter((use) => isIn(use, node, lines));
      const isOne = here.length === times && new Set(here.map(nameId)).size === 1;
      return isOne ? [] : here;
    }),
  ]);
  return names.map((use) => {
    if (!fixed.has(use)) return use;
    const { style: _, ...rest } = use;
    return rest;
  });
}

/** Whether a scalar has an anchor, and an alias of it may be anywhere in the document. */
function isAliased(text: string, start: number): boolean {
  const [, anchor] = ANCHOR.exec(text.slice(Math.max(0, start - MAX_ANCHOR), start)) ?? [];
  return anchor !== undefined && new RegExp(`\\*${anchor}(?![\\w-])`).test(text);
}

/** The scalars that are in several places, because an alias repeats what contains them. */
function repeatedScalars(root: Place): readonly { readonly node: YamlScalar; readonly times: number }[] {
  const places = new Map<YamlNode, number>();
  const count = (place: Place): void => {
    places.set(place.node, (places.get(place.node) ?? 0) + 1);
    for (const child of [...members(place), ...items(place)]) count(child);
  };
  count(root);
  return [...places].flatMap(([node, times]) => (node.kind === 'scalar' && times > 1 ? [{ node, times }] : []));
}

function isIn({ range, subject }: NameUse, { start, end }: YamlScalar, lines: LineIndex): boolean {
  // a template's name is a part of a text
  if (subject === 'template') return false;
  const from = lines.offsetAt(range.start);
  return from >= start && from <= end;
}
