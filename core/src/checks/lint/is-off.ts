import { flagAt, placeAt } from '../../model/read/fields.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import type { Place } from '../../yaml/place.js';

/**
 * Whether `enabled: false` disables a part of a manifest; a disabled part does nothing on purpose. Where nobody can tell,
 * the part counts as disabled.
 */
export function isOff(place: Place | undefined): boolean {
  return flagAt(place, 'enabled') === false || unknownAt(placeAt(place, 'enabled')) !== undefined;
}
