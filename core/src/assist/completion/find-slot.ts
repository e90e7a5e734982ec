import { listedObjects } from '../../model/listed-objects.js';
import { items, members, type Place, rootPlace } from '../../yaml/place.js';
import { readDamagedDocument } from '../../yaml/read-document.js';
import type { Cursor } from './cursor.js';

/** The place in a manifest that a completion fills. */
export interface Slot {
  /** The object that contains the place; in a List, the item. */
  readonly root: Place;
  /** For a key, the mapping that receives it; for a value, the value itself. */
  readonly place: Place;
  readonly wants: 'key' | 'value';
}

/** A word that no manifest contains. */
const FILLER = 'kubesphereDingtalkCompletion';

/**
 * Finds the slot at a cursor. It replaces the word at the cursor with a unique one, and finds that word in the parsed
 * document.
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
