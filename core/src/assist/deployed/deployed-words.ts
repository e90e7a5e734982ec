import { outcomeTitle } from '../../manager/pipeline/report/outcome-title.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { DeployedExplanation, DeployedReceiver } from './explain-deployed.js';

export const DRIFT_TITLE = phrase('Differences between the cluster and your files:');
export const NO_DRIFT = phrase('The cluster has what your files say.');
export const NO_RECEIVERS = phrase('The cluster has no receivers for DingTalk.');
/** Before the receivers of an alert that Alertmanager stops. */
export const IF_IT_DID = phrase('If it did, the manager would do the following.');

export function alertName({ labels, id }: Pick<DeployedExplanation['alert'], 'labels' | 'id'>): string {
  return labels.alertname ?? id;
}

/** What happens before the manager; undefined: nothing tells. */
export function beforeTitle({ alert, alertmanager }: DeployedExplanation): Phrase | undefined {
  if (alertmanager.length === 0) return undefined;
  const name = alertName(alert);
  return stopsBefore({ alertmanager })
    ? phrase('{alert} does not reach the notification manager', { alert: name })
    : phrase('{alert} reaches the notification manager', { alert: name });
}

export function stopsBefore({ alertmanager }: Pick<DeployedExplanation, 'alertmanager'>): boolean {
  return alertmanager.some(({ verdict }) => verdict === 'stopped');
}

export function receiverTitle({ name, deployed }: DeployedReceiver, alert: string): Phrase {
  return deployed
    ? outcomeTitle(deployed.outcome, alert, name)
    : phrase('The cluster has no receiver {receiver}', { receiver: name });
}

/** What the files would change; undefined: nothing. */
export function appliedTitle({ name, deployed, applied }: DeployedReceiver, alert: string): Phrase | undefined {
  if (!applied || applied.outcome === deployed?.outcome) return undefined;
  return phrase('With your files applied: {outcome}.', { outcome: outcomeTitle(applied.outcome, alert, name) });
}
