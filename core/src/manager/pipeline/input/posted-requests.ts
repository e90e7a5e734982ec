import type { AlertRequest } from '../../../model/alert.js';
import { labelOf } from '../../../model/selector/label-of.js';
import type { IncomingAlert } from './incoming-alert.js';
import { decodeAlert } from './posted-alert.js';

/** A request to a manager before 2.0, with the indices of its alerts. */
export interface PostedRequest extends AlertRequest {
  readonly alerts: readonly number[];
}

/** An alert as Go decodes it, with its request; undefined when it cannot. */
export function decodePosted(given: IncomingAlert): IncomingAlert | null | undefined {
  const alert = decodeAlert(given);
  return alert && given.request ? { ...alert, request: given.request } : alert;
}

type Posted = IncomingAlert | null | undefined;

/** The labels by which the installed Alertmanager groups alerts (KubeSphere: its installer). */
export const REQUEST_LABELS: readonly string[] = ['namespace', 'alertname', 'rule_id'];

/** The receivers of the installed Alertmanager by the label `alerttype`; for all other alerts `prometheus`. */
const RECEIVERS: ReadonlyMap<string, string> = new Map([
  ['event', 'event'],
  ['auditing', 'auditing'],
]);
const OTHER_RECEIVER = 'prometheus';

/**
 * The requests that contain the alerts, in the order of their first alerts.
 *
 * @param isHeld whether Alertmanager does not post an alert; default: it posts all
 */
export function postedRequests(
  given: readonly Posted[],
  isHeld: (index: number) => boolean = () => false,
): readonly PostedRequest[] {
  const requests = new Map<string, { request: AlertRequest; alerts: number[] }>();
  const keys = new Map<AlertRequest, string>();
  for (const [index, alert] of given.entries()) {
    if (isHeld(index)) continue;
    const request = alert?.request ?? installedRequest(alert);
    const key = keys.get(request) ?? JSON.stringify([request.receiver, request.groupLabels, request.namespace]);
    if (alert?.request) keys.set(request, key);
    const known = requests.get(key);
    if (known) known.alerts.push(index);
    else requests.set(key, { request, alerts: [index] });
  }
  return [...requests.values()].map(({ request, alerts }) => ({ ...request, alerts }));
}

/** One request with all alerts, which says of them what the request of the first says. */
export function sameRequest(given: readonly Posted[]): PostedRequest {
  const { receiver = '', groupLabels = {} } = given[0]?.request ?? {};
  return { receiver, groupLabels, alerts: [...given.keys()] };
}

/** The request that the installed Alertmanager makes. It drops empty labels. */
function installedRequest(alert: Posted): AlertRequest {
  const labels = alert?.labels ?? {};
  const groupLabels = Object.fromEntries(
    REQUEST_LABELS.flatMap((name) => {
      const value = labelOf(labels, name);
      return value ? [[name, value]] : [];
    }),
  );
  const { namespace } = groupLabels;
  return {
    receiver: RECEIVERS.get(labelOf(labels, 'alerttype') ?? '') ?? OTHER_RECEIVER,
    groupLabels,
    ...(namespace !== undefined && { namespace }),
  };
}
