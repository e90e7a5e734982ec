import type { LineIndex } from '../../../text/line-index.js';
import { items, type Place, pathOf } from '../../../yaml/place.js';
import { placeAt } from '../../read/fields.js';
import { rangeOf } from '../../read/range-of.js';
import { unknownAt } from '../../unknown/unknown-at.js';
import type { ListFact, TextFact, Written } from '../facts.js';
import { isInstalled } from '../installed.js';

export function writtenAt(place: Place, lines: LineIndex): Written {
  return { path: pathOf(place), range: isInstalled(place.node) ? undefined : rangeOf(lines, place) };
}

/** The text of any scalar: Alertmanager reads numbers and booleans as texts where it wants a text. */
export function textFactAt(place: Place | undefined, lines: LineIndex): TextFact | undefined {
  if (place?.node.kind !== 'scalar') return undefined;
  const hidden = unknownAt(place);
  const text = String(place.node.value ?? '');
  return { ...writtenAt(place, lines), text, ...(hidden !== undefined && { hidden }) };
}

/** Each item of a list that can be read; a placeholder for the list, or for an item that is not a text, leaves it open. */
export function listAt<T>(
  place: Place | undefined,
  read: (item: Place) => T | undefined,
  itemMayBeHidden = true,
): ListFact<T> {
  if (!place) return { items: [], open: false };
  const places = items(place);
  const open =
    unknownAt(place) !== undefined || (itemMayBeHidden && places.some((item) => unknownAt(item) !== undefined));
  return { items: places.flatMap((item) => read(item) ?? []), open };
}

export function textListAt(place: Place | undefined, name: string, lines: LineIndex): readonly TextFact[] {
  return listAt(placeAt(place, name), (item) => textFactAt(item, lines), false).items;
}
