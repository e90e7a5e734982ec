import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import type { SampleAlert } from '../../model/alert.js';
import { alertWhere } from '../../model/alert-where.js';
import type { NamedAlert } from './upgrade-report.js';

/** The pipelines of both releases. */
export interface Pipelines {
  readonly before: Pipeline;
  readonly after: Pipeline;
}

/** An alert on its own, as each release routes it: other alerts would decide which message it is in. */
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

/** The names of the DingTalk receivers of both releases. */
export function receiverNames({ before, after }: Pipelines): readonly string[] {
  const names = [before, after].flatMap(({ cluster }) =>
    cluster.receivers
      .filter(({ facts }) => facts.sections.some(({ channel }) => channel === 'dingtalk'))
      .map(({ facts }) => facts.name),
  );
  return [...new Set(names)];
}

/** The index of a receiver; undefined when the release does not have it. */
export function receiverIndex({ cluster }: Pipeline, name: string): number | undefined {
  const index = cluster.receivers.findIndex(({ facts }) => facts.name === name);
  return index < 0 ? undefined : index;
}
