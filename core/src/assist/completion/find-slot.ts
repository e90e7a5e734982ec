import { listedObjects } from '../../model/listed-objects.js';
import { items, members, type Place, rootPlace } from '../../yaml/place.js';
import { readDamagedDocument } from '../../yaml/read-document.js';
import type { Cursor } from './cursor.js';

/** A gap in a manifest that something is to be put into. */
export interface Slot {
  /** The object: of a list, the one that the gap is in. */
  readonly root: Place;
  /** For a key: the mapping that gets it. For a value: the value itself. */
  readonly place: Place;
  readonly wants: 'key' | 'value';
}

/** No manifest holds this word. */
const FILLER = 'kubesphereDingtalkCompletion';

/**
 * Finds what belongs at a cursor: the word there is replaced by one that can be told apart, and looked for in what can
 * be read of the result.
 */
export function findSlot(text: string, cursor: Cursor): Slot | undefined {
  const before = text.slice(0, cursor.start);
  const after = text.slice(cursor.end);
  const filled = cursor.beginsLine && !cursor.hasColon ? `${FILLER}:` : FILLER;
  const node = readDamagedDocument(`${before}${filled}${after}`);
  const top = node && rootPlace(node);
  for (const { node } of top ? (listedObjects(top) ?? [top]) : []) {
    const object = rootPlace(node);
    const slot = search(object, object);
    if (slot) return slot;
  }
  return undefined;
}

function search(place: Place, root: Place): Slot | undefined {
  const { node } = place;
  if (node.kind === 'scalar') return node.source === FILLER ? { root, place, wants: 'value' } : undefined;
  if (node.kind === 'mapping' && node.members.has(FILLER)) return { root, place, wants: 'key' };
  for (const child of [...members(place), ...items(place)]) {
    const found = search(child, root);
    if (found) return found;
  }
  return undefined;
}
