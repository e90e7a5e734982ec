import { listedObjects } from '../../model/listed-objects.js';
import { valuesIn } from '../../model/values/values-in.js';
import { isInString } from '../../yaml/json-edit.js';
import { items, members, type Place, rootPlace } from '../../yaml/place.js';
import { damagedTrees } from '../damaged-trees.js';
import type { Cursor } from './cursor.js';

/** The place in a manifest that a completion fills. */
export interface Slot {
  /** The object that contains the place; in a List, the item. */
  readonly root: Place;
  /** For a key, the mapping that receives it; for a value, the value itself. */
  readonly place: Place;
  readonly wants: 'key' | 'value';
  /** The punctuation that is missing in front of the word: of an item of a list, or between two of flow style. */
  readonly lead: '' | '- ' | ', ';
  /** The punctuation that is missing behind the word: in JSON, in front of the next member or item. */
  readonly tail: '' | ',';
  /** Where the lead and the word begin. */
  readonly start: number;
  /** Where a comma is missing further up: in JSON, behind the member or item on a line above, or in front of a quote. */
  readonly comma?: number;
  /** The next slot is meant as likely as this one. */
  readonly orNext?: true;
  /** The root is the part of values of which a chart makes a NotificationManager, and not an object. */
  readonly isValues?: true;
}

/** A word that no manifest contains. */
const FILLER = 'kubesphereDingtalkCompletion';

/**
 * Finds what may be meant at a cursor, the likeliest first. It replaces the word at the cursor with a unique one, as a key
 * or a value, with or without punctuation in front, and finds that word in the parsed document.
 */
export function* findSlots(text: string, cursor: Cursor): Generator<Slot> {
  const { start, beginsLine, hasColon, hasDash, hasTab, isJson } = cursor;
  if (isJson) return yield* jsonSlots(text, cursor);
  const word = beginsLine && !hasColon ? `${FILLER}:` : FILLER;
  const fill = (from: number, filler: string): Found | undefined => {
    const found = findFiller(`${text.slice(0, from)}${filler}${text.slice(cursor.end)}`);
    return found && hasTab && !isInFlow(found) ? undefined : found;
  };
  const plain = (): Found | undefined => fill(start, word);
  const item = (): Found | undefined => (beginsLine && !hasDash ? fill(start, `- ${word}`) : undefined);
  const items = beginsLine && !hasDash ? itemsAbove(text, cursor) : 'none';
  const found = items === 'within' ? undefined : plain();
  if (found) yield { ...found, lead: '', tail: '', start, ...(items === 'beside' && { orNext: true }) };
  const listed = item();
  if (listed) yield { ...listed, lead: '- ', tail: '', start };
  const end = text.slice(0, start).trimEnd().length;
  if (found || beginsLine || /[[{,:]/.test(text.charAt(end - 1))) return;
  const next = fill(end, `, ${FILLER}`);
  if (next && isInFlow(next)) yield { ...next, lead: ', ', tail: '', start: end };
}

/** In JSON, where a word is says what it is: a text in an object that no colon precedes is a key. */
function* jsonSlots(text: string, cursor: Cursor): Generator<Slot> {
  const { start, end, quote, closing, beginsLine } = cursor;
  const isQuoted = quote !== '';
  if (!isQuoted && isInString(text, start)) return;
  const before = text.slice(0, isQuoted ? start - 1 : start);
  const after = text.slice(end + closing.length);
  const trimmed = before.trimEnd();
  const lead = /(?:^|[{[,:])$/.test(trimmed) ? '' : ', ';
  const tail = /^\s*(?:$|[}\],:])/.test(after) ? '' : ',';
  const found = findFiller(`${before}${lead}"${FILLER}"${tail}${after}`);
  if (!found) return;
  const isApart = lead !== '' && (isQuoted || beginsLine);
  if (isApart) yield { ...found, lead: '', tail, start, comma: trimmed.length };
  else yield { ...found, lead, tail, start: lead === '' ? start : trimmed.length };
}

/**
 * Whether the dashes of a list are above a word. `within`: the list belongs to a key further left, so the word is an item.
 * `beside`: to a key of the same column, which may be without items yet, so the word may be an item or the next key.
 */
function itemsAbove(text: string, { start, column }: Cursor): 'within' | 'beside' | 'none' {
  const lines = text.slice(0, start - column).split(/\r?\n|\r/);
  let hasItems = false;
  let isNext = true;
  for (const line of lines.reverse()) {
    const indent = line.search(/[^ \t]/);
    if (indent < 0) continue;
    if (indent === column && line[indent] === '-') hasItems = true;
    else if (indent < column) return hasItems ? 'within' : 'none';
    else if (indent === column) return hasItems || (isNext && /:[ \t]*$/.test(line)) ? 'beside' : 'none';
    isNext = false;
  }
  return 'none';
}

/** Whether a key is only the word at the cursor. */
export function isFiller(step: string | number | undefined): boolean {
  return step === FILLER;
}

type Found = Pick<Slot, 'root' | 'place' | 'wants' | 'isValues'>;

function findFiller(filled: string): Found | undefined {
  for (const node of damagedTrees(filled)) {
    const top = rootPlace(node);
    for (const { node } of listedObjects(top) ?? [top]) {
      const object = rootPlace(node);
      for (const { parts } of valuesIn(object, filled, true)) {
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

function search(place: Place, root: Place): Found | undefined {
  const { node } = place;
  if (node.kind === 'scalar') return node.source === FILLER ? { root, place, wants: 'value' } : undefined;
  if (node.kind === 'mapping' && node.members.has(FILLER)) return { root, place, wants: 'key' };
  for (const child of [...members(place), ...items(place)]) {
    const found = search(child, root);
    if (found) return found;
  }
  return undefined;
}

function isInFlow({ place, wants }: Found): boolean {
  const around = wants === 'key' ? place.node : place.parent?.node;
  return around !== undefined && around.kind !== 'scalar' && around.flow;
}
