import { appendedCapacity, compareStrings, goText, parseTime, sliceOf, ZERO_TIME } from '../../go/template/index.js';
import type { NotifiedAlert } from './notified-alert.js';
import type { AlertData, NotificationData } from './template/alert-data.js';

type TextMap = ReadonlyMap<string, string>;

/** What an alert is to a template. A time that cannot be read is the one that was never set. */
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
  // In the order in which they are printed: what is sorted already is sorted again in no time.
  const entries = Object.entries(texts).map(([name, text]) => [goText(name), goText(text)] as const);
  return new Map(entries.sort(([a], [b]) => compareStrings(a, b)));
}

/** Alerts that go into one message, with what they have in common. */
export interface Batch {
  readonly alerts: readonly AlertData[];
  /** Empty values included, which no template sees. */
  readonly labels: TextMap;
  readonly annotations: TextMap;
}

/** A batch with one more alert; undefined: with this one alone. */
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
