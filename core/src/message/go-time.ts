import { dateOf, type Instant } from '../time/instant.js';

/**
 * As Go prints a time in UTC: `2026-01-02 15:04:05.12 +0000 UTC`, without zeros at the end of the fraction. A text that is
 * no time stays as it is.
 */
export function goTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.?0*Z$/, ' +0000 UTC');
}

/** The same of a moment, to the millisecond; empty for one that is too far away to be a date. */
export function goTimeOf(at: Instant): string {
  const date = dateOf(at);
  return Number.isNaN(date.getTime()) ? '' : goTime(date.toISOString());
}
