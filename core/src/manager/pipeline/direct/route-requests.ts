import type { AlertRequest } from '../../../model/alert.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { memoize } from '../../../text/memoize.js';
import { phrase } from '../../../text/phrase.js';
import type { IncomingAlert } from '../input/incoming-alert.js';
import type { AlertmanagerPassages } from '../input/pass-alertmanager.js';
import { decodePosted, postedRequests, REQUEST_LABELS } from '../input/posted-requests.js';
import { takeDirectly } from '../input/take-directly.js';
import { byNamespace, lostRequest } from '../input/take-requests.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { Assumption, Incident } from '../report/trace.js';
import type { DirectRouting, NamespaceGroup } from '../routing/routing.js';
import { startFailure } from '../routing/start-failure.js';
import { askTenants } from '../routing/tenants-of.js';
import { blankTextCrash } from './blank-text-crash.js';
import { missingConfigCrash } from './missing-config-crash.js';

/**
 * Routes alerts through a manager before 2.0 (notification-manager 1.4): it works on each request at once, without Routers,
 * Silences and batches. All global receivers get the alerts of a namespace, and those of its tenants.
 */
export function routeRequests(
  pipeline: Pipeline,
  given: readonly IncomingAlert[],
  front: AlertmanagerPassages,
): DirectRouting {
  const start = startFailure(pipeline);
  const posted = given.map(decodePosted).map((alert, index) => withRequest(alert, front.requestOf(index)));
  const alerts = posted.map((alert) => takeDirectly(alert, pipeline));
  const groupOf = new Int32Array(given.length).fill(-1);
  const assumptions = [...pipeline.assumptions, ...requestsAssumed(posted, front)];
  const requests = postedRequests(posted, front.isHeld);
  const common = { dispatch: 'direct', pipeline, given, front, alerts, requests, groupOf, assumptions } as const;
  if (start) return { ...common, httpStatus: undefined, incidents: [start], groups: [] };
  const incidents: Incident[] = [];
  const groups: NamespaceGroup[] = [];
  const reach = memoize((namespace) => reachOf(namespace, pipeline));
  let httpStatus: 200 | 400 = 200;
  for (const request of requests) {
    const lost = lostRequest(request, posted);
    if (lost) {
      incidents.push(lost);
      if (lost.kind === 'request-ended') httpStatus = 400;
      continue;
    }
    const found = byNamespace(request, alerts).map(([namespace, indices]) => ({
      request,
      alerts: indices,
      ...reach(namespace),
    }));
    const crash = missingConfigCrash(found, alerts, pipeline) ?? blankTextCrash(found, alerts, pipeline);
    if (crash) incidents.push(crash);
    for (const group of found) {
      for (const index of group.alerts) groupOf[index] = groups.length;
      groups.push(crash ? { ...group, incident: incidents.length - 1 } : group);
    }
  }
  return { ...common, httpStatus, incidents, groups };
}

/** The request that Alertmanager makes of an alert, by a configuration among the files. */
function withRequest(
  alert: IncomingAlert | null | undefined,
  request: AlertRequest | undefined,
): IncomingAlert | null | undefined {
  return alert && request && !alert.request ? { ...alert, request } : alert;
}

/** Without their requests, alerts are grouped as the installed Alertmanager would. */
function requestsAssumed(
  posted: readonly (IncomingAlert | null | undefined)[],
  { isHeld }: AlertmanagerPassages,
): readonly Assumption[] {
  if (posted.every((alert, index) => alert?.request || isHeld(index))) return [];
  const text = phrase(
    'Alerts that are not from a webhook payload are assumed to arrive as the installed Alertmanager groups them: by {labels}.',
    { labels: listPhrase(REQUEST_LABELS) },
  );
  return [{ code: 'requests-assumed', text }];
}

function reachOf(namespace: string, pipeline: Pipeline): Pick<NamespaceGroup, 'tenants' | 'times'> {
  // The sidecar is asked without the cluster.
  const tenants = askTenants('', namespace, pipeline);
  const times = new Uint8Array(pipeline.entries.length);
  for (const tenant of tenants.tenants)
    for (const entry of pipeline.entriesOf(tenant)) times[entry] = (times[entry] ?? 0) + 1;
  if (tenants.source === 'unknown')
    for (const [index, { section }] of pipeline.entries.entries())
      if (section.enabled && !times[index]) times[index] = 1;
  return { tenants, times };
}
