import { listPhrase } from '../../../text/list-phrase.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { AlertmanagerState, LiveAlert } from './live-alerts.js';

/** Names in a remark. */
const NAMED = 5;

/** What Alertmanager keeps from the manager now; empty without such alerts. */
export function stoppedRemark(alerts: readonly LiveAlert[]): readonly Phrase[] {
  const stopped = alerts.filter(({ alertmanager }) => alertmanager && isStopped(alertmanager));
  if (stopped.length === 0) return [];
  const names = [...new Set(stopped.map(({ labels, id }) => labels.alertname ?? id))];
  const alertsNamed = listPhrase(names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names);
  return [
    phrase(
      'Alertmanager silences or inhibits some alerts, so they do not reach the notification manager now: {alerts}.',
      {
        alerts: alertsNamed,
      },
    ),
  ];
}

export function isStopped({ silencedBy, inhibitedBy }: AlertmanagerState): boolean {
  return silencedBy.length + inhibitedBy.length > 0;
}
