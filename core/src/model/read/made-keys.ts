import { type Place, stringAt } from '../../yaml/place.js';
import { itemsAt, membersAt } from './fields.js';
import type { MadeKey } from './made-secret.js';

/** The keys that a mapping names, without those whose value is null. */
export function memberKeys(map: Place | undefined): readonly MadeKey[] {
  return membersAt(map).flatMap((place) => {
    const isNull = place.node.kind === 'scalar' && place.node.value === null;
    return place.entry && !isNull ? [{ key: place.entry.key, place }] : [];
  });
}

/** The keys that a field of each item of a list names. */
export function itemKeys(list: Place | undefined, field: string): readonly MadeKey[] {
  return itemsAt(list).flatMap((item) => {
    const place = membersAt(item).find(({ step }) => step === field);
    const key = stringAt(place);
    return place && key ? [{ key, place }] : [];
  });
}
