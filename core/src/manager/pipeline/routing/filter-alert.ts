import { outcomeOf } from '../../../model/selector/match-selector.js';
import type { MatchResult } from '../../../model/selector/selector.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Entry, PreparedSilence } from '../prepare/pipeline.js';

/** The Silence of a tenant that mutes an alert. An invalid one mutes nothing, one without a matcher mutes all alerts. */
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

/** Whether the tenant's Silences and the receiver's conditions let an alert through that was routed to the entry. */
export function filterAlert(
  alert: NotifiedAlert,
  { selector }: Entry,
  silences: readonly PreparedSilence[],
): MatchResult['outcome'] | 'silenced' {
  if (silences.length > 0 && tenantSilenceOf(alert, silences)) return 'silenced';
  return outcomeOf(selector, alert.labels);
}
