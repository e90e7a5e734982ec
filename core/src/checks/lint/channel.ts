import { placeAt } from '../../model/read/fields.js';
import type { Place } from '../../yaml/place.js';

/** The part of `spec` that sets up a channel, such as `email`; undefined when the object has none. */
export function channel(root: Place, name: string): Place | undefined {
  return placeAt(root, 'spec', name);
}
