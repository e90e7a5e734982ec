import { findZone } from './find-zone.js';

const DATABASE = '/usr/share/zoneinfo/';

/**
 * The zone that the variable `TZ` sets for a Go program (Go: `time/zoneinfo_unix.go`). Undefined when Go cannot load it,
 * and uses UTC.
 */
export function environmentZone(value: string): string | undefined {
  const name = value.startsWith(':') ? value.slice(1) : value;
  return findZone(name.startsWith(DATABASE) ? name.slice(DATABASE.length) : name);
}
