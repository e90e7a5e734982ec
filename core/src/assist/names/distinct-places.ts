import type { PlacedName } from './name-index.js';

/** Each place once: an alias or a merge gives a name several meanings at one place, and a template's block both defines and calls. */
export function distinctPlaces(placed: readonly PlacedName[]): readonly PlacedName[] {
  const places = new Map<string, PlacedName>();
  for (const each of placed) {
    const { start, end } = each.range;
    const place = [each.uri, start.line, start.character, end.line, end.character].join(' ');
    if (!places.has(place)) places.set(place, each);
  }
  return [...places.values()];
}
