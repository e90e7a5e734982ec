import { type Place, presentMember } from '../../yaml/place.js';

/** Whether `enabled: false` disables a part of a manifest; a disabled part does nothing on purpose. */
export function isOff(place: Place | undefined): boolean {
  const enabled = place && presentMember(place, 'enabled');
  return enabled?.node.kind === 'scalar' && enabled.node.value === false;
}
