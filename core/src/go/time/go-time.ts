import { dateOf, type Instant, instantOf, splitInstant } from './instant.js';

/**
 * As Go prints a time in UTC: `2026-01-02 15:04:05.12 +0000 UTC`, without zeros at the end of the fraction. A text that is
 * no time stays as it is.
 */
export function goTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : goTimeOf(instantOf(date));
}

/** The same of a moment; empty for one that is too far away to be a date. */
export function goTimeOf(at: Instant): string {
  const date = dateOf(at);
  if (Number.isNaN(date.getTime())) return '';
  const seconds = date.toISOString().slice(0, -'.000Z'.length).replace('T', ' ');
  const fraction = String(splitInstant(at).nanoseconds).padStart(9, '0').replace(/0+$/, '');
  return `${seconds}${fraction === '' ? '' : `.${fraction}`} +0000 UTC`;
}
