import type { Replay, ReplayedAlert } from './replay-history.js';

/**
 * `lost`: it reached somebody, and now reaches nobody. `kept`: it reached somebody, and does so now.
 * `gained`: it reached nobody, and now reaches somebody. `silent`: it reached nobody, then and now.
 * `reached`, `unreached`: the history does not tell what happened, and now it reaches somebody or nobody.
 */
export type HistoryVerdict = 'lost' | 'gained' | 'kept' | 'silent' | 'unreached' | 'reached';

/** Alerts with the same name, place and end. */
export interface HistoryGroup {
  readonly verdict: HistoryVerdict;
  /** In the order of the history; at least one. */
  readonly alerts: readonly [ReplayedAlert, ...ReplayedAlert[]];
}

const ORDER: readonly HistoryVerdict[] = ['lost', 'gained', 'unreached', 'silent', 'kept', 'reached'];

/** Groups replayed alerts by what became of them: first those that no longer reach anybody. */
export function compareHistory({ alerts }: Pick<Replay, 'alerts'>): readonly HistoryGroup[] {
  const groups = new Map<string, { verdict: HistoryVerdict; alerts: [ReplayedAlert, ...ReplayedAlert[]] }>();
  for (const replayed of alerts) {
    const verdict = historyVerdictOf(replayed);
    const { labels } = replayed.alert;
    const { delivered, outcome, reason } = replayed.recipients;
    const key = JSON.stringify([
      verdict,
      labels.alertname,
      labels.namespace,
      labels.severity,
      delivered,
      outcome,
      reason?.text,
    ]);
    const group = groups.get(key);
    if (group) group.alerts.push(replayed);
    else groups.set(key, { verdict, alerts: [replayed] });
  }
  return [...groups.values()].toSorted(
    (one, other) =>
      ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || other.alerts.length - one.alerts.length,
  );
}

export function historyVerdictOf({ alert, recipients }: ReplayedAlert): HistoryVerdict {
  const reaches = recipients.delivered.length > 0;
  if (alert.reached === true) return reaches ? 'kept' : 'lost';
  if (alert.reached === false) return reaches ? 'gained' : 'silent';
  return reaches ? 'reached' : 'unreached';
}
