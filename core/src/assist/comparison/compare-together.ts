import { deliveriesOf } from '../../manager/pipeline/messages/deliveries.js';
import type { Target } from '../../manager/pipeline/report/trace.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import type { SampleAlert } from '../../model/alert.js';
import type { Changes, IncidentChange, MessageCountChange } from './changes.js';
import { isSent } from './compare-messages.js';
import { linePlace } from './line-place.js';
import { type Pipelines, receiverIndex, receiverNames } from './route-each.js';

/** What changes when all the alerts arrive together. */
export interface TogetherChanges {
  readonly incidents: Changes<IncidentChange>;
  readonly messageCounts: readonly MessageCountChange[];
}

export function compareTogether(pipelines: Pipelines, alerts: readonly SampleAlert[]): TogetherChanges {
  const [before, after] = [routeAlerts(pipelines.before, alerts), routeAlerts(pipelines.after, alerts)];
  return {
    incidents: { appearing: newIncidents(before, after), vanishing: newIncidents(after, before) },
    messageCounts: receiverNames(pipelines).flatMap((receiver) => compareCounts(receiver, before, after)),
  };
}

function newIncidents(than: Routing, by: Routing): readonly IncidentChange[] {
  const known = new Set(than.incidents.map(({ text }) => JSON.stringify(text)));
  const found = new Map(
    by.incidents.map(({ text, at }) => [JSON.stringify(text), { text, ...(at && { at: linePlace(at) }) }]),
  );
  return [...found].flatMap(([key, incident]) => (known.has(key) ? [] : [incident]));
}

/** Only for the same alerts: others make other messages anyway. */
function compareCounts(receiver: string, before: Routing, after: Routing): readonly MessageCountChange[] {
  const [old, next] = [sentTo(before, receiver), sentTo(after, receiver)];
  return [...old].flatMap(([target, { alerts, count }]) => {
    const now = next.get(target);
    return now && now.alerts === alerts && now.count !== count
      ? [{ receiver, target, before: count, after: now.count }]
      : [];
  });
}

interface Sent {
  /** The same for the same alerts in any order. */
  readonly alerts: string;
  /** The number of messages. */
  readonly count: number;
}

function sentTo(routing: Routing, receiver: string): ReadonlyMap<Target, Sent> {
  const index = receiverIndex(routing.pipeline, receiver);
  const sent = index === undefined ? [] : deliveriesOf(routing, index).filter(isSent);
  const targets = new Set(sent.map(({ target }) => target));
  return new Map(
    [...targets].map((target) => {
      const own = sent.filter((delivery) => delivery.target === target);
      const alerts = own.flatMap((delivery) => delivery.alerts).sort((a, b) => a - b);
      return [target, { alerts: alerts.join(), count: own.reduce((sum, { messages }) => sum + messages.length, 0) }];
    }),
  );
}
