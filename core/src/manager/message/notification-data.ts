import { appendedCapacity, compareStrings, goText, parseTime, sliceOf, ZERO_TIME } from '../../go/template/index.js';
import type { NotifiedAlert } from './notified-alert.js';
import type { AlertData, NotificationData } from './template/alert-data.js';

type TextMap = ReadonlyMap<string, string>;

/** The data of an alert in a template. An invalid time becomes the zero time. */
export function alertData({ status, labels, annotations, startsAt, endsAt }: NotifiedAlert): AlertData {
  return {
    id: '',
    status: goText(status),
    labels: textMap(labels),
    annotations: textMap(annotations),
    startsAt: parseTime(startsAt ?? '') ?? ZERO_TIME,
    endsAt: parseTime(endsAt ?? '') ?? ZERO_TIME,
  };
}

export function textMap(texts: Readonly<Record<string, string>>): TextMap {
  // Sorts in the order of printing, so that sorting again later is fast.
  const entries = Object.entries(texts).map(([name, text]) => [goText(name), goText(text)] as const);
  return new Map(entries.sort(([a], [b]) => compareStrings(a, b)));
}

/** The alerts of one message, with their common labels and annotations. */
export interface Batch {
  readonly alerts: readonly AlertData[];
  /** Includes empty values, which templates do not see. */
  readonly labels: TextMap;
  readonly annotations: TextMap;
}

/** Adds an alert to a batch, or starts a batch with it. */
export function extendBatch(batch: Batch | undefined, alert: AlertData): Batch {
  const labels = alert.labels as TextMap;
  const annotations = alert.annotations as TextMap;
  if (!batch) return { alerts: [alert], labels, annotations };
  return {
    alerts: [...batch.alerts, alert],
    labels: inCommon(batch.labels, labels),
    annotations: inCommon(batch.annotations, annotations),
  };
}

export function batchOf(alerts: readonly AlertData[]): Batch {
  let batch: Batch | undefined;
  for (const alert of alerts) batch = extendBatch(batch, alert);
  return batch ?? { alerts: [], labels: new Map(), annotations: new Map() };
}

export function notificationData({ alerts, labels, annotations }: Batch, groupLabels: TextMap): NotificationData {
  return {
    alerts: sliceOf([...alerts], appendedCapacity(alerts.length)),
    groupLabels,
    commonLabels: withoutEmpty(labels),
    commonAnnotations: withoutEmpty(annotations),
  };
}

function inCommon(left: TextMap, right: TextMap): TextMap {
  return new Map([...left].filter(([name, value]) => (right.get(name) ?? '') === value));
}

function withoutEmpty(texts: TextMap): TextMap {
  return new Map([...texts].filter(([, value]) => value !== ''));
}
