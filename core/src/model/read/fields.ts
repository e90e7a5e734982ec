import { items, members, type Place, presentMember, stringAt } from '../../yaml/place.js';
import type { TextMap } from '../facts.js';

/** The place at a path of member names; undefined when a member is missing or null. */
export function placeAt(place: Place | undefined, ...names: readonly string[]): Place | undefined {
  let found = place;
  for (const name of names) found = found && presentMember(found, name);
  return found;
}

/** The text; empty for other values. */
export function textAt(place: Place | undefined, ...names: readonly string[]): string {
  return stringAt(placeAt(place, ...names)) ?? '';
}

export function textsAt(place: Place | undefined, ...names: readonly string[]): readonly string[] {
  return itemsAt(place, ...names).flatMap((item) => stringAt(item) ?? []);
}

/** The items of a list; empty for other values. */
export function itemsAt(place: Place | undefined, ...names: readonly string[]): readonly Place[] {
  const list = placeAt(place, ...names);
  return list ? items(list) : [];
}

/** The effective members of a mapping; empty for other values. */
export function membersAt(place: Place | undefined, ...names: readonly string[]): readonly Place[] {
  const map = placeAt(place, ...names);
  return map ? members(map) : [];
}

/** Undefined for a value that is not a boolean. */
export function flagAt(place: Place | undefined, ...names: readonly string[]): boolean | undefined {
  const node = placeAt(place, ...names)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

/** Zero for a value that is not a number. */
export function numberAt(place: Place | undefined, ...names: readonly string[]): number {
  const node = placeAt(place, ...names)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : 0;
}

/** The text values of a mapping; undefined for other values. */
export function textMapAt(place: Place | undefined, ...names: readonly string[]): TextMap | undefined {
  const map = placeAt(place, ...names);
  if (map?.node.kind !== 'mapping') return undefined;
  return Object.fromEntries(
    members(map).flatMap((entry): [string, string][] => {
      const text = stringAt(entry);
      return text === undefined ? [] : [[entry.entry?.key ?? '', text]];
    }),
  );
}

/** The namespace of an object; undefined when it names none. */
export function namespaceAt(root: Place): string | undefined {
  return textAt(root, 'metadata', 'namespace') || undefined;
}
