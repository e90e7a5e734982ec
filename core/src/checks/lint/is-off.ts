import { type Place, presentMember } from '../../yaml/place.js';

/** Whether `enabled: false` switches a part of a manifest off; what is off does nothing on purpose. */
export function isOff(place: Place | undefined): boolean {
  const enabled = place && presentMember(place, 'enabled');
  return enabled?.node.kind === 'scalar' && enabled.node.value === false;
}
