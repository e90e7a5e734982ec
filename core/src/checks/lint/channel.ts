import { type Place, presentMember } from '../../yaml/place.js';

/** The part of `spec` that sets up a channel, such as `email`; undefined when the object has none. */
export function channel(root: Place, name: string): Place | undefined {
  const spec = presentMember(root, 'spec');
  return spec && presentMember(spec, name);
}
