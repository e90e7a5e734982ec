import { type Place, presentMember } from '../../yaml/place.js';

/** Whether a Silence's `spec` says `enabled: false`. */
export function isSwitchedOff(spec: Place): boolean {
  const enabled = presentMember(spec, 'enabled');
  return enabled?.node.kind === 'scalar' && enabled.node.value === false;
}
