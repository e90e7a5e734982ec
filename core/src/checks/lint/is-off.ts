import { flagAt } from '../../model/read/fields.js';
import type { Place } from '../../yaml/place.js';

/** Whether `enabled: false` switches a part of a manifest off; what is off does nothing on purpose. */
export function isOff(place: Place | undefined): boolean {
  return flagAt(place, 'enabled') === false;
}
