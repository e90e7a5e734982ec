import { deliveriesOf, type IncomingAlert, type Instant, type Pipeline, type Routing, routeAlerts } from '#core';
import { failuresOf } from './failures.js';
import { inOrder, ownersOf, requestsOf, type SentBy, tokenRequestsOf } from './requests.js';
import type { Scenario } from './scenario.js';
import { queryEscape } from './signed-url.js';

export interface PipelineAnswer {
  readonly expected: readonly SentBy[];
  readonly notDelivered: { readonly receivers: readonly string[]; readonly alerts: readonly number[] | null };
  readonly batches: readonly number[];
  readonly httpStatus: number | null;
  readonly crash: boolean;
  readonly tokenRequests: readonly string[];
  readonly sidecarRequests: readonly string[];
  readonly failures: readonly string[];
}

export interface Moment {
  readonly at: Instant;
  /** The time as Go prints it. */
  readonly now: string;
}

/** The answer of the product to alerts posted in a given order. */
export function answerAlerts(
  scenario: Scenario,
  pipeline: Pipeline,
  order: readonly number[],
  { now }: Moment,
): PipelineAnswer {
  const { cluster, manifests } = scenario;
  const routing = routeAlerts(
    pipeline,
    order.flatMap((index) => scenario.alerts.slice(index, index + 1)),
  );
  const configs = ownersOf(
    manifests,
    'Config',
    cluster.configs.map(({ facts }) => facts.name),
  );
  const receivers = ownersOf(
    manifests,
    'Receiver',
    cluster.receivers.map(({ facts }) => facts.name),
  );
  const deliveries = cluster.receivers.map((_, receiver) => deliveriesOf(routing, receiver));
  const sent = deliveries.map((list, receiver): SentBy => {
    const owners = { receiver: receivers[receiver] ?? null, configs };
    const receiverName = cluster.receivers[receiver]?.facts.name ?? '';
    return { receiver: receiverName, requests: inOrder(requestsOf(list, owners, scenario, now)) };
  });
  const texts = sent.flatMap(({ requests }) => requests.map(({ body }) => body)).join('\n');
  return {
    expected: sent.filter(({ requests }) => requests.length > 0).sort((a, b) => (a.receiver < b.receiver ? -1 : 1)),
    notDelivered: {
      receivers: cluster.receivers
        .flatMap(({ facts }, index) =>
          facts.sections.some(({ dingtalk }) => dingtalk?.chatbot ?? dingtalk?.conversation) &&
          sent[index]?.requests.length === 0
            ? [facts.name]
            : [],
        )
        .sort(),
      alerts: scenario.alerts.flatMap((alert, index) => (isTold(alert, texts) ? [] : [index])),
    },
    batches: processedBatches(routing),
    httpStatus: routing.httpStatus ?? null,
    crash:
      routing.incidents.some(({ kind }) => kind === 'crash') ||
      deliveries.some((list) => list.some(({ failure }) => failure?.code === 'manager-crash')),
    tokenRequests: tokenRequestsOf(deliveries.flat(), configs, scenario),
    sidecarRequests: [...new Set(sidecarRequests(routing))].sort(),
    failures: failuresOf(routing, deliveries.flat()),
  };
}

/** Recordings identify alerts by a mark in their annotations. */
function isTold(alert: IncomingAlert | null, texts: string): boolean {
  const mark = /\(#\d+\)/.exec(JSON.stringify(alert))?.[0];
  return mark !== undefined && texts.includes(mark);
}

/** After a crash, only the first batch. Managers before 2.0 have none. */
function processedBatches(routing: Routing): readonly number[] {
  if (routing.dispatch === 'direct') return [];
  const { batches, incidents } = routing;
  const hasCrashed = incidents.some(({ kind }) => kind === 'crash');
  return batches.slice(0, hasCrashed ? 1 : batches.length).map(({ start, end }) => end - start);
}

/** One request per namespace whose tenants the manager looks up. */
function sidecarRequests(routing: Routing): readonly string[] {
  const answers = routing.dispatch === 'direct' ? routing.groups : routing.classes;
  const questions = answers.flatMap(({ tenants }) =>
    tenants?.question && (tenants.source === 'mapping' || tenants.source === 'failed') ? [tenants.question] : [],
  );
  return questions.map(({ cluster, namespace }) => {
    const first = cluster === undefined ? '' : `cluster=${queryEscape(cluster)}&`;
    return `/api/v2/tenant?${first}namespace=${queryEscape(namespace)}`;
  });
}
