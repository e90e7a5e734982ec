import type { HistoryAlert } from './history-alert.js';
import { historyTime } from './history-time.js';

/**
 * Tells of alerts that Alertmanager posted whether they reached somebody, by records of the notification history beside
 * them: it has a record of each alert that reached a receiver. Alerts before its first and after its last record stay open.
 *
 * @param alerts of all histories
 */
export function tellReached(alerts: readonly HistoryAlert[]): readonly HistoryAlert[] {
  const records = new Map<string, HistoryAlert[]>();
  let [first, last]: (bigint | undefined)[] = [undefined, undefined];
  for (const alert of alerts) {
    if (!alert.reached || alert.at === undefined) continue;
    first = first === undefined || alert.at < first ? alert.at : first;
    last = last === undefined || alert.at > last ? alert.at : last;
    const key = keyOf(alert);
    records.set(key, [...(records.get(key) ?? []), alert]);
  }
  if (first === undefined || last === undefined) return alerts;
  const [from, until] = [first, last];
  return alerts.map((alert) => {
    if (alert.reached !== undefined || alert.at === undefined) return alert;
    const record = records.get(keyOf(alert))?.find((each) => isOf(each, alert));
    if (record) return { ...alert, reached: true, ...(record.receiver !== undefined && { receiver: record.receiver }) };
    return alert.at >= from && alert.at <= until ? { ...alert, reached: false } : alert;
  });
}

function keyOf({ labels, status, startsAt }: HistoryAlert): string {
  return JSON.stringify([labels.alertname, status, String(historyTime(startsAt))]);
}

/** A record has labels and annotations beside each other. */
function isOf(record: HistoryAlert, { labels }: HistoryAlert): boolean {
  return Object.entries(labels).every(
    ([name, value]) => name === 'receiver' || (record.labels[name] ?? record.annotations[name]) === value,
  );
}
