import { mayMatch } from '../../model/selector/match-selector.js';
import type { NotifiedAlert } from '../message/notified-alert.js';
import { decodePosted } from './input/posted-requests.js';
import { takenAlerts } from './input/take-alerts.js';
import { deliverBatches, deliverBursts, deliveriesOf, dingTalkEntry } from './messages/deliveries.js';
import { requestGroup } from './messages/due-groups.js';
import type { Entry } from './prepare/pipeline.js';
import type { Delivery, Incident } from './report/trace.js';
import type { DirectRouting, Routing, StagedRouting } from './routing/routing.js';

/**
 * The deliveries of a receiver to show: those that the manager makes, and those of the alerts that an incident stops before,
 * as far as they match the receiver's conditions. The latter fail because of the incident.
 *
 * @param receiver index among the receivers of the cluster
 */
export function shownDeliveries(routing: Routing, receiver: number): readonly Delivery[] {
  return [...deliveriesOf(routing, receiver), ...stoppedDeliveries(routing, receiver)];
}

function stoppedDeliveries(routing: Routing, receiver: number): readonly Delivery[] {
  const { pipeline, incidents } = routing;
  const entry = pipeline.entries[dingTalkEntry(pipeline, receiver) ?? -1];
  if (incidents.length === 0 || !entry?.section.enabled) return [];
  const deliveries = routing.dispatch === 'direct' ? ofRequests(routing, entry) : ofBatches(routing, entry);
  return deliveries.map((delivery) => withIncident(delivery, incidentOf(delivery.alerts[0] ?? -1, routing)));
}

function ofBatches({ pipeline, given, batches, ...routing }: StagedRouting, entry: Entry): readonly Delivery[] {
  // a manager that never starts takes no alerts
  const isStarted = batches.length > 0;
  const alerts = isStarted ? routing.alerts : takenAlerts(pipeline, given, routing.front.isHeld).alerts;
  const { batchSize } = pipeline.settings;
  const spans = isStarted
    ? batches.filter(({ incident }) => incident !== undefined)
    : Array.from({ length: Math.ceil(alerts.length / batchSize) }, (_, index) => ({
        start: index * batchSize,
        end: Math.min(alerts.length, (index + 1) * batchSize),
      }));
  const matched = spans.map(({ start, end }) =>
    matching(
      alerts
        .map((_, index) => index)
        .slice(start, end)
        .filter((index) => !routing.front.isHeld(index)),
      entry,
      alerts,
    ),
  );
  return deliverBatches(entry, matched, { pipeline, alerts });
}

/** Without requests that the manager cannot read. */
function ofRequests(
  { pipeline, given, alerts, groups, groupOf, requests }: DirectRouting,
  entry: Entry,
): readonly Delivery[] {
  const posted = given.map(decodePosted);
  const isStopped = (index: number): boolean => {
    const group = groups[groupOf[index] ?? -1];
    return posted[index]?.labels !== undefined && (!group || group.incident !== undefined);
  };
  const bursts = requests
    .filter((request) => request.alerts.every(isStopped))
    .flatMap((request) => {
      const matched = matching(request.alerts, entry, alerts);
      return matched.length === 0 ? [] : [[{ group: requestGroup(request, matched), batch: 0 }]];
    });
  return deliverBursts(entry, bursts, { pipeline, alerts });
}

function matching(indices: readonly number[], entry: Entry, alerts: readonly NotifiedAlert[]): readonly number[] {
  return indices.filter((index) => mayMatch(entry.selector, alerts[index]?.labels));
}

/** The incident that stops an alert; the first is the only one where the manager never starts. */
function incidentOf(alert: number, routing: Routing): Incident | undefined {
  const { incidents } = routing;
  const stopped =
    routing.dispatch === 'direct'
      ? routing.groups[routing.groupOf[alert] ?? -1]
      : routing.batches.find(({ start, end }) => alert >= start && alert < end);
  return incidents[stopped?.incident ?? 0];
}

/** A failure of its own says more about the delivery. */
function withIncident(delivery: Delivery, incident: Incident | undefined): Delivery {
  if (delivery.failure || !incident) return delivery;
  const { stage, text, at } = incident;
  return { ...delivery, failure: { stage, code: 'manager-stopped', text, ...(at && { at }) } };
}
