import type { IncomingAlert } from '../input/incoming-alert.js';
import { decodePosted, postedRequests } from '../input/posted-requests.js';
import { takenAlerts } from '../input/take-alerts.js';
import { takeDirectly } from '../input/take-directly.js';
import { byNamespace, lostRequest } from '../input/take-requests.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import type { Delivery, Incident } from '../report/trace.js';
import { messageOrder } from '../routing/message-order.js';
import { routingKey } from '../routing/tenants-of.js';
import { deliverBatches, deliverBursts } from './deliveries.js';
import { type DueGroup, requestGroup } from './due-groups.js';

export interface PostedDeliveries {
  readonly deliveries: readonly Delivery[];
  /** The alerts on which the manager stops. */
  readonly incidents: readonly Incident[];
}

/**
 * The deliveries of alerts that arrive as Alertmanager posts them, as if all of them reached the receiver: the manager
 * adds its labels and annotations, and makes batches, or groups by namespace before 2.0.
 */
export function deliverPosted(entry: Entry, given: readonly IncomingAlert[], pipeline: Pipeline): PostedDeliveries {
  const isDirect = pipeline.settings.ownership.release.dispatch === 'direct';
  return isDirect ? deliverRequests(entry, given, pipeline) : deliverInBatches(entry, given, pipeline);
}

function deliverInBatches(entry: Entry, given: readonly IncomingAlert[], pipeline: Pipeline): PostedDeliveries {
  const { batchSize, ownership } = pipeline.settings;
  const { alerts, incident } = takenAlerts(pipeline, given);
  const keys = alerts.map(({ labels }) => routingKey(labels, ownership.release));
  const batches: (readonly number[])[] = [];
  for (let start = 0; start < alerts.length; start += batchSize)
    batches.push(messageOrder({ start, end: Math.min(alerts.length, start + batchSize) }, keys));
  return {
    deliveries: deliverBatches(entry, batches, { pipeline, alerts }),
    incidents: incident ? [incident] : [],
  };
}

function deliverRequests(entry: Entry, given: readonly IncomingAlert[], pipeline: Pipeline): PostedDeliveries {
  const posted = given.map(decodePosted);
  const alerts = posted.map((alert) => takeDirectly(alert, pipeline));
  const incidents: Incident[] = [];
  const bursts: (readonly DueGroup[])[] = [];
  let batch = 0;
  for (const request of postedRequests(posted)) {
    const lost = lostRequest(request, posted);
    if (lost) incidents.push(lost);
    else
      bursts.push(
        byNamespace(request, alerts).map(([, indices]) => ({ group: requestGroup(request, indices), batch: batch++ })),
      );
  }
  return { deliveries: deliverBursts(entry, bursts, { pipeline, alerts }), incidents };
}
