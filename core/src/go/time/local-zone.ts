import type { LocalZone } from '../template/index.js';
import { zoneAbbreviation } from './zone-abbreviation.js';
import { type ZoneClock, zoneClock } from './zone-clock.js';

/** The last second of `Date`. */
const LIMIT = 8_640_000_000_000;

/**
 * The local zone of a process in a time zone.
 * @param zone a name that `Intl` knows
 */
export function localZone(zone: string): LocalZone {
  if (zone === 'UTC') return { at: () => ({ offset: 0, name: 'UTC' }) };
  // Clocks are slow to make, and most messages show no time.
  let clock: ZoneClock | undefined;
  // Abbreviations are slow to find, and there is one for each offset, except in the past.
  const names = new Map<number, string>();
  return {
    at(seconds) {
      const known = Math.max(-LIMIT, Math.min(LIMIT, seconds));
      clock ??= zoneClock(zone);
      const offset = clock.offsetAt(known);
      const name = names.get(offset) ?? zoneAbbreviation(zone, known, offset);
      names.set(offset, name);
      return { offset, name };
    },
  };
}
