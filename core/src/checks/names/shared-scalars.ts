import type { LineIndex } from '../../text/line-index.js';
import type { YamlNode, YamlScalar } from '../../yaml/node.js';
import { items, members, type Place } from '../../yaml/place.js';
import { type NameUse, nameId } from './name-use.js';

/** What precedes a scalar with an anchor. */
const ANCHOR = /&([\w-]+)\s+(?:!\S*\s+)?["']?$/;
/** Longer than an anchor with a tag. */
const MAX_ANCHOR = 300;

/**
 * Names that aliases put elsewhere too cannot be edited in place: those with an anchor of their own and an alias that is not
 * the same name, and those in an anchored mapping or list that is not the same name wherever it is.
 */
export function withoutShared(names: readonly NameUse[], root: Place, lines: LineIndex): readonly NameUse[] {
  const { text } = lines;
  if (!text.includes('&') || !text.includes('*')) return names;
  const anchored = names.map((use) => ({ use, followers: followersOf(use, names, lines) }));
  const following = new Set(anchored.flatMap(({ followers }) => followers ?? []));
  const fixed = new Set([
    ...anchored.flatMap(({ use, followers }) => (followers ? [] : [use])),
    ...repeatedScalars(root).flatMap(({ node, times }) => {
      const here = names.filter((use) => isIn(use, node, lines));
      const isOne = here.length === times && new Set(here.map(nameId)).size === 1;
      return isOne ? [] : here;
    }),
  ]);
  return names.map((use) => {
    if (following.has(use)) return { ...use, isAlias: true };
    if (!fixed.has(use)) return use;
    const { style: _, ...rest } = use;
    return rest;
  });
}

/** The aliases of a name's own anchor, which are the same name; undefined: one of them is not. */
function followersOf(use: NameUse, names: readonly NameUse[], lines: LineIndex): readonly NameUse[] | undefined {
  const { text } = lines;
  const start = lines.offsetAt(use.range.start);
  const [, anchor] = ANCHOR.exec(text.slice(Math.max(0, start - MAX_ANCHOR), start)) ?? [];
  if (anchor === undefined) return [];
  const countOf = (mark: string): number => [...text.matchAll(new RegExp(`${mark}${anchor}(?![\\w-])`, 'g'))].length;
  const followers = names.filter((other) => sourceOf(other, lines) === `*${anchor}` && isSameName(use, other));
  // a second anchor of this name may be what the aliases mean
  const isAlone = followers.length === countOf('\\*') && (followers.length === 0 || countOf('&') === 1);
  return isAlone ? followers : undefined;
}

function sourceOf({ range }: NameUse, { text, offsetAt }: LineIndex): string {
  return text.slice(offsetAt(range.start), offsetAt(range.end));
}

function isSameName(one: NameUse, other: NameUse): boolean {
  return nameId(one) === nameId(other) && one.namespace === other.namespace;
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
