import type { NotifiedAlert } from '../message/notified-alert.js';
import { routeRequests } from './direct/route-requests.js';
import type { IncomingAlert } from './input/incoming-alert.js';
import { type AlertmanagerPassages, passAlertmanager } from './input/pass-alertmanager.js';
import { takenAlerts } from './input/take-alerts.js';
import type { Pipeline } from './prepare/pipeline.js';
import type { Incident } from './report/trace.js';
import { messageOrder } from './routing/message-order.js';
import type { Batch, RouteClass, Routing, Span, StagedRouting } from './routing/routing.js';
import { startFailure } from './routing/start-failure.js';
import { routingKey } from './routing/tenants-of.js';
import { type ClassifyAlert, createClassifier } from './staged/classify-alert.js';
import { filterFailure } from './staged/filter-failure.js';
import { globalSilenceOf, silencesFailure } from './staged/silence-alerts.js';
import { silenceAssumptions } from './staged/undetermined-silences.js';

/**
 * Routes alerts up to the receivers' conditions, as if they arrived at once. Managers before 2.0 get them in the requests
 * of Alertmanager.
 *
 * @param beside alerts that are there at the same time, which Alertmanager may hold others back for
 */
export function routeAlerts(
  pipeline: Pipeline,
  given: readonly IncomingAlert[],
  beside: readonly IncomingAlert[] = [],
): Routing {
  const isDirect = pipeline.settings.ownership.release.dispatch === 'direct';
  const front = passAlertmanager(pipeline, given, beside);
  return isDirect ? routeRequests(pipeline, given, front) : routeBatches(pipeline, given, front);
}

function routeBatches(pipeline: Pipeline, given: readonly IncomingAlert[], front: AlertmanagerPassages): StagedRouting {
  const start = startFailure(pipeline);
  if (start) return emptyRouting(pipeline, given, front, start);
  const { settings } = pipeline;
  const { alerts, incident, httpStatus } = takenAlerts(pipeline, given, front.isHeld);
  const incidents = incident ? [incident] : [];
  const classes: RouteClass[] = [];
  const work: Work = {
    pipeline,
    front,
    alerts,
    keys: alerts.map(({ labels }) => routingKey(labels, settings.ownership.release)),
    silencedBy: new Int32Array(alerts.length).fill(-1),
    classOf: new Int32Array(alerts.length).fill(-1),
    classes,
    classify: createClassifier(pipeline, classes),
  };
  const batches: Batch[] = [];
  let crash: number | undefined;
  for (const span of postedSpans(alerts.length, settings.batchSize, front.isHeld)) {
    const failure = crash === undefined ? routeBatch(span, work) : undefined;
    if (failure) {
      if (failure.kind === 'crash') crash = incidents.length;
      incidents.push({ ...failure, batch: batches.length });
    }
    const lost = failure ? incidents.length - 1 : crash;
    const order = lost === undefined ? messageOrder(span, work.keys).filter((index) => !front.isHeld(index)) : [];
    batches.push({ ...span, order, ...(lost !== undefined && { incident: lost }) });
  }
  const { silencedBy, classOf } = work;
  const assumptions = [...pipeline.assumptions, ...silenceAssumptions(pipeline, alerts)];
  return {
    dispatch: 'staged',
    pipeline,
    given,
    front,
    assumptions,
    alerts,
    httpStatus,
    incidents,
    batches,
    silencedBy,
    classOf,
    classes,
  };
}

/** Spans with as many posted alerts as a batch has at most. */
function postedSpans(count: number, size: number, isHeld: (index: number) => boolean): readonly Span[] {
  const posted = Array.from({ length: count }, (_, index) => index).filter((index) => !isHeld(index));
  const spans: Span[] = [];
  for (let first = 0; first < posted.length; first += size) {
    const [start, last] = [posted[first], posted[Math.min(posted.length, first + size) - 1]];
    if (start !== undefined && last !== undefined) spans.push({ start, end: last + 1 });
  }
  return spans;
}

interface Work {
  readonly pipeline: Pipeline;
  readonly front: AlertmanagerPassages;
  readonly alerts: readonly NotifiedAlert[];
  /** The routing key of each alert. */
  readonly keys: readonly string[];
  readonly silencedBy: Int32Array;
  readonly classOf: Int32Array;
  readonly classes: readonly RouteClass[];
  readonly classify: ClassifyAlert;
}

/** @returns the failure that stops the batch */
function routeBatch(span: Span, work: Work): Incident | undefined {
  const { pipeline, front, alerts, keys, silencedBy, classOf, classify } = work;
  const failure = silencesFailure(pipeline);
  if (failure) return failure;
  for (let index = span.start; index < span.end; index++) {
    if (front.isHeld(index)) continue;
    const silence = globalSilenceOf(alertAt(alerts, index), pipeline);
    if (typeof silence !== 'number') return { ...silence, alert: index };
    silencedBy[index] = silence;
  }
  for (let index = span.start; index < span.end; index++) {
    if (silencedBy[index] !== -1 || front.isHeld(index)) continue;
    const found = classify(alertAt(alerts, index), keys[index] ?? '');
    if (typeof found !== 'number') return { ...found, alert: index };
    classOf[index] = found;
  }
  return filterFailure(span, work);
}

function emptyRouting(
  pipeline: Pipeline,
  given: readonly IncomingAlert[],
  front: AlertmanagerPassages,
  incident: Incident,
): StagedRouting {
  const nothing = { alerts: [], batches: [], classes: [] };
  const [silencedBy, classOf] = [new Int32Array(0), new Int32Array(0)];
  const { assumptions } = pipeline;
  const common = {
    dispatch: 'staged',
    pipeline,
    given,
    front,
    assumptions,
    httpStatus: undefined,
    incidents: [incident],
  } as const;
  return { ...common, silencedBy, classOf, ...nothing };
}

function alertAt(alerts: readonly NotifiedAlert[], index: number): NotifiedAlert {
  return alerts[index] ?? NO_ALERT;
}

const NO_ALERT: NotifiedAlert = { status: '', labels: {}, annotations: {} };
