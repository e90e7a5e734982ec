import { dateOf, type Instant, instantOf, splitInstant } from './instant.js';

/**
 * Prints a time in UTC like Go: `2026-01-02 15:04:05.12 +0000 UTC`, without trailing zeros in the fraction. Returns a
 * text that is not a time unchanged.
 */
export function goTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : goTimeOf(instantOf(date));
}

/** The same for a moment; empty for a moment outside the range of `Date`. */
export function goTimeOf(at: Instant): string {
  const date = dateOf(at);
  if (Number.isNaN(date.getTime())) return '';
  const seconds = date.toISOString().slice(0, -'.000Z'.length).replace('T', ' ');
  const fraction = String(splitInstant(at).nanoseconds).padStart(9, '0').replace(/0+$/, '');
  return `${seconds}${fraction === '' ? '' : `.${fraction}`} +0000 UTC`;
}
