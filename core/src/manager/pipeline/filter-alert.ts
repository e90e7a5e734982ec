import { outcomeOf } from '../../model/selector/match-selector.js';
import type { NotifiedAlert } from '../message/notified-alert.js';
import type { Entry, PreparedSilence } from './pipeline.js';

/** The Silence of the receiver's tenant that mutes an alert. One that cannot be evaluated mutes nothing, one without a matcher all. */
export function tenantSilenceOf(
  alert: NotifiedAlert,
  silences: readonly PreparedSilence[],
): PreparedSilence | undefined {
  for (const silence of silences) {
    if (silence.state !== 'active') continue;
    if (!silence.matcher || outcomeOf(silence.matcher, alert.labels) === 'match') return silence;
  }
  return undefined;
}

/** Whether an alert that reached a receiver's entry gets past the tenant's Silences and the receiver's conditions. */
export function filterAlert(
  alert: NotifiedAlert,
  { selector }: Entry,
  silences: readonly PreparedSilence[],
): 'match' | 'mismatch' | 'error' | 'silenced' {
  if (silences.length > 0 && tenantSilenceOf(alert, silences)) return 'silenced';
  return outcomeOf(selector, alert.labels);
}
