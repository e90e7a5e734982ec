import { flagAt } from '../../model/read/fields.js';
import type { Place } from '../../yaml/place.js';

/** Whether `enabled: false` disables a part of a manifest; a disabled part does nothing on purpose. */
export function isOff(place: Place | undefined): boolean {
  return flagAt(place, 'enabled') === false;
}
