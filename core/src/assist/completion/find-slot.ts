import { readManifest } from '../../model/helm/read-manifest.js';
import { listedObjects } from '../../model/listed-objects.js';
import { valuesIn } from '../../model/values/values-in.js';
import type { YamlNode } from '../../yaml/node.js';
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
  /** The root is the part of values of which a chart makes a NotificationManager, and not an object. */
  readonly isValues?: true;
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
  const filledText = `${before}${filled}${after}`;
  for (const node of treesOf(filledText)) {
    const top = rootPlace(node);
    for (const { node } of listedObjects(top) ?? [top]) {
      const object = rootPlace(node);
      for (const { parts } of valuesIn(object, filledText, true)) {
        const values = parts?.notificationManager && rootPlace(parts.notificationManager.node);
        const slot = values && search(values, values);
        if (slot) return { ...slot, isValues: true };
      }
      const slot = search(object, object);
      if (slot) return slot;
    }
  }
  return undefined;
}

/** Of a template of a chart, one for each choice of branches; a damaged one cannot be read. */
function treesOf(text: string): readonly YamlNode[] {
  const { template } = text.includes('{{') ? readManifest(text) : { template: undefined };
  if (template) return template.roots;
  const node = readDamagedDocument(text);
  return node ? [node] : [];
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
