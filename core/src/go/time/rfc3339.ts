import { type Instant, splitInstant } from './instant.js';
import { zoneClock } from './zone-clock.js';

/** A moment in RFC 3339, in whole seconds and with the offset of a zone: `2026-03-02T10:00:00+08:00`. */
export function rfc3339(at: Instant, zone = 'UTC'): string {
  const { seconds } = splitInstant(at);
  const offset = zoneClock(zone).offsetAt(seconds);
  // RFC 3339 has no seconds in offsets, as old local mean times have them.
  const minutes = Math.trunc(offset / 60);
  const wall = new Date((seconds + minutes * 60) * 1000).toISOString().slice(0, -'.000Z'.length);
  if (minutes === 0) return `${wall}Z`;
  const parts = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${wall}${minutes < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
