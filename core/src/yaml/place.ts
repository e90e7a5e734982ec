import type { YamlEntry, YamlNode } from './node.js';
import type { Path } from './path.js';

/** A value in a manifest, with its position and the path to it. */
export interface Place {
  readonly node: YamlNode;
  /** The last step of the path; undefined for the root. */
  readonly step?: string | number;
  /** The mapping entry that has this value; undefined for the root and for list items. */
  readonly entry?: YamlEntry;
  readonly parent?: Place;
}

export function rootPlace(node: YamlNode): Place {
  return { node };
}

/** The path from the root. */
export function pathOf({ step, parent }: Place): Path {
  return step === undefined ? [] : [...(parent ? pathOf(parent) : []), step];
}

/** A member of a mapping, which may be null. */
export function member(place: Place, key: string): Place | undefined {
  const entry = place.node.kind === 'mapping' ? place.node.members.get(key) : undefined;
  return entry && { node: entry.value, step: key, entry, parent: place };
}

/** A member of a mapping that is not null, because the cluster drops nulls. */
export function presentMember(place: Place, key: string): Place | undefined {
  const found = member(place, key);
  return found && isNull(found.node) ? undefined : found;
}

/** The effective members: the last one of duplicate keys. */
export function members(place: Place): readonly Place[] {
  if (place.node.kind !== 'mapping') return [];
  return [...place.node.members.values()].map((entry) => ({
    node: entry.value,
    step: entry.key,
    entry,
    parent: place,
  }));
}

export function items(place: Place): readonly Place[] {
  if (place.node.kind !== 'sequence') return [];
  return place.node.items.map((node, index) => ({ node, step: index, parent: place }));
}

function itemAt(place: Place, index: number): Place | undefined {
  const node = place.node.kind === 'sequence' ? place.node.items[index] : undefined;
  return node && { node, step: index, parent: place };
}

/** The place at a path, or its nearest existing ancestor. */
export function nearestPlace(root: Place, path: Path): Place {
  let place = root;
  for (const step of path) {
    const next =
      typeof step === 'number' || place.node.kind === 'sequence' ? itemAt(place, Number(step)) : member(place, step);
    if (!next) break;
    place = next;
  }
  return place;
}

export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The text of a string scalar, undefined for anything else. */
export function stringAt(place: Place | undefined): string | undefined {
  return place?.node.kind === 'scalar' && typeof place.node.value === 'string' ? place.node.value : undefined;
}
