import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import type { SampleAlert } from '../../model/alert.js';
import { alertWhere } from '../../model/alert-where.js';
import type { Phrase } from '../../text/phrase.js';
import type { NamedAlert } from './changes.js';

/** The pipelines of both states. */
export interface Pipelines {
  readonly before: Pipeline;
  readonly after: Pipeline;
}

/** What either of them assumes, each once. */
export function assumptionsOf({ before, after }: Pipelines): readonly Phrase[] {
  const texts = [before, after].flatMap(({ assumptions }) => assumptions.map(({ text }) => text));
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

/** An alert on its own, as each state routes it: other alerts would decide which message it is in. */
export interface RoutedAlert {
  readonly alert: SampleAlert;
  readonly named: NamedAlert;
  readonly before: Routing;
  readonly after: Routing;
}

export function routeEach({ before, after }: Pipelines, alerts: readonly SampleAlert[]): readonly RoutedAlert[] {
  return alerts.map((alert) => ({
    alert,
    named: { id: alert.id, name: alert.labels.alertname ?? '', where: alertWhere(alert.labels) },
    before: routeAlerts(before, [alert]),
    after: routeAlerts(after, [alert]),
  }));
}

/** The names of the DingTalk receivers of both states. */
export function receiverNames({ before, after }: Pipelines): readonly string[] {
  const names = [before, after].flatMap(({ cluster }) =>
    cluster.receivers
      .filter(({ facts }) => facts.sections.some(({ channel }) => channel === 'dingtalk'))
      .map(({ facts }) => facts.name),
  );
  return [...new Set(names)];
}

/** The index of a receiver; undefined when the state does not have it. */
export function receiverIndex({ cluster }: Pipeline, name: string): number | undefined {
  const index = cluster.receivers.findIndex(({ facts }) => facts.name === name);
  return index < 0 ? undefined : index;
}
