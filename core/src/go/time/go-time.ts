import { dateOf, type Instant, instantOf, splitInstant } from './instant.js';
import { localZone } from './local-zone.js';

/**
 * Prints a time like Go, without trailing zeros in the fraction: `2026-01-02 15:04:05.12 +0000 UTC`. Returns a text that
 * is not a time unchanged.
 *
 * @param zone a name that `Intl` knows; default: UTC
 */
export function goTime(iso: string, zone?: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : goTimeOf(instantOf(date), zone);
}

/** The same for a moment; empty for a moment outside the range of `Date`. */
export function goTimeOf(at: Instant, zone = 'UTC'): string {
  if (Number.isNaN(dateOf(at).getTime())) return '';
  const { seconds, nanoseconds } = splitInstant(at);
  const { offset, name } = localZone(zone).at(seconds);
  const wall = new Date((seconds + offset) * 1000).toISOString().slice(0, -'.000Z'.length).replace('T', ' ');
  const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '');
  return `${wall}${fraction === '' ? '' : `.${fraction}`} ${offsetText(offset)} ${name}`;
}

function offsetText(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / 60);
  const parts = [Math.trunc(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${parts.join('')}`;
}
