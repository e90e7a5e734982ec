import { goTimeOf } from '../../../go/time/go-time.js';
import { isoOf } from '../../../go/time/instant.js';
import { type ClusterLabel, withCluster } from '../../../model/release/cluster-label.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { Incident } from '../report/trace.js';
import type { IncomingAlert } from './incoming-alert.js';
import { decodeAlert } from './posted-alert.js';

/** What the manager adds to alerts. */
interface AddedValues {
  /** RFC 3339, for alerts that do not say when they started. */
  readonly startsAt: string;
  readonly cluster: ClusterLabel;
  /** The time as Go prints it; undefined: the release does not add it. */
  readonly time?: string;
}

interface TakenAlerts {
  readonly alerts: readonly NotifiedAlert[];
  readonly httpStatus: 200 | 400 | 500;
  /** The alert on which the manager stops. */
  readonly incident?: Incident;
}

/**
 * The alerts as a manager since 2.0 accepts them from a request: it adds a missing cluster name, and the time to metric
 * alerts. An alert without labels, or a metric alert without annotations, ends the request. The manager rejects the whole
 * request when it cannot decode an alert (notification-manager 2.3 to 2.6).
 *
 * @param isHeld whether Alertmanager does not post an alert; default: it posts all
 */
export function takenAlerts(
  { settings, options }: Pipeline,
  given: readonly IncomingAlert[],
  isHeld: (index: number) => boolean = () => false,
): TakenAlerts {
  const added: AddedValues = {
    startsAt: isoOf(options.at),
    cluster: settings.cluster,
    ...(settings.ownership.release.addsAlertTime && { time: goTimeOf(options.at, settings.timeZone.zone) }),
  };
  const decoded = given.map((alert, index) => (isHeld(index) ? NOT_POSTED : decodeAlert(alert)));
  const unreadable = decoded.indexOf(undefined);
  if (unreadable >= 0) return { alerts: [], httpStatus: 400, incident: rejected(unreadable) };
  const alerts: NotifiedAlert[] = [];
  for (const [index, alert = null] of decoded.entries()) {
    const taken = takeAlert(alert, added);
    if (!taken) return { alerts, httpStatus: 500, incident: requestEnded(alert, index) };
    alerts.push(taken);
  }
  return { alerts, httpStatus: 200 };
}

/** Keeps the place of an alert that Alertmanager holds back. */
const NOT_POSTED: IncomingAlert = { status: '', labels: {} };

function takeAlert(
  alert: IncomingAlert | null,
  { startsAt: now, cluster, time }: AddedValues,
): NotifiedAlert | undefined {
  if (!alert?.labels) return undefined;
  const { labels, annotations, status, startsAt, endsAt } = alert;
  const isTimed = time !== undefined && labels.alerttype === 'metric';
  if (isTimed && !annotations) return undefined;
  return {
    status,
    labels: withCluster(labels, cluster),
    annotations: isTimed ? { ...annotations, alerttime: time } : (annotations ?? {}),
    startsAt: startsAt || now,
    ...(endsAt && { endsAt }),
  };
}

function requestEnded(given: IncomingAlert | null, alert: number): Incident {
  const text = given?.labels
    ? phrase('A metric alert without annotations ends the request: it and the alerts after it are lost.')
    : phrase('An alert without labels ends the request: it and the alerts after it are lost.');
  return { kind: 'request-ended', stage: 'request', text, alert };
}

function rejected(alert: number): Incident {
  const text = phrase('The manager cannot read this alert and rejects the whole request.');
  return { kind: 'request-ended', stage: 'request', text, alert };
}
