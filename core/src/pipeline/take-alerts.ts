import type { NotifiedAlert } from '../message/notified-alert.js';
import { phrase } from '../text/phrase.js';
import type { IncomingAlert } from './incoming-alert.js';
import type { Incident } from './trace.js';

interface TakenAlerts {
  readonly alerts: readonly NotifiedAlert[];
  /** At which alert the manager gives up. */
  readonly incident: Incident | undefined;
}

/**
 * The alerts as the manager takes them: with the name of the cluster where there is none, and metric alerts with the
 * time. One without labels, or a metric alert without annotations, ends the request (notification-manager v2.6).
 *
 * @param time the time as Go prints it
 */
export function takeAlerts(given: readonly IncomingAlert[], cluster: string, time: string): TakenAlerts {
  const alerts: NotifiedAlert[] = [];
  for (const [index, alert] of given.entries()) {
    const taken = takeAlert(alert, cluster, time);
    if (!taken) return { alerts, incident: requestEnded(alert, index) };
    alerts.push(taken);
  }
  return { alerts, incident: undefined };
}

function takeAlert(alert: IncomingAlert, cluster: string, time: string): NotifiedAlert | undefined {
  const { labels, annotations, status, startsAt, endsAt } = alert;
  if (!labels) return undefined;
  const isMetric = labels.alerttype === 'metric';
  if (isMetric && !annotations) return undefined;
  return {
    status,
    labels: labels.cluster ? labels : { ...labels, cluster },
    annotations: isMetric ? { ...annotations, alerttime: time } : (annotations ?? {}),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
  };
}

function requestEnded({ labels }: IncomingAlert, alert: number): Incident {
  const text = labels
    ? phrase('A metric alert without annotations ends the request: it and the alerts after it are lost.')
    : phrase('An alert without labels ends the request: it and the alerts after it are lost.');
  return { kind: 'request-ended', stage: 'request', text, alert };
}
