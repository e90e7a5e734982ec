import {
  appendedCapacity,
  compareStrings,
  compareTimes,
  goText,
  type LocalZone,
  parseTime,
  sliceOf,
  type Time,
  ZERO_TIME,
} from '../../go/template/index.js';
import { type Instant, splitInstant } from '../../go/time/instant.js';
import type { Alert } from '../../model/alert.js';
import type { Release } from '../../model/release/release.js';
import type { NotifiedAlert } from './notified-alert.js';
import type { AlertData, NotificationData } from './template/alert-data.js';

type TextMap = ReadonlyMap<string, string>;

/** What the data of templates depends on besides the alerts. */
export interface DataContext {
  readonly release: Release;
  /** The time of sending, by which 1.x takes an alert for resolved; default: every end has passed. */
  readonly at?: Instant;
  /** Whether the manager gave the alerts ids. */
  readonly hasIds?: boolean;
  /** Default: UTC. */
  readonly local?: LocalZone;
}

/** The data of an alert in a template. An invalid time becomes the zero time. */
export function alertData(alert: NotifiedAlert, { release, at, hasIds = false, local }: DataContext): AlertData {
  const zero = local ? { ...ZERO_TIME, local } : ZERO_TIME;
  const time = (text: string | undefined): Time => (text && parseTime(text, local)) || zero;
  const status = release.templateData === 'alertmanager' ? statusByEnd(time(alert.endsAt), at) : alert.status;
  // Alertmanager's data hides an end to come.
  const hidesEnd = release.losesTimes || (release.templateData === 'alertmanager' && status === 'firing');
  return {
    hasId: hasIds,
    status: goText(status),
    labels: textMap(alert.labels),
    annotations: textMap(alert.annotations),
    startsAt: release.losesTimes ? zero : time(alert.startsAt),
    endsAt: hidesEnd ? zero : time(alert.endsAt),
    generatorUrl: goText(alert.generatorURL ?? ''),
  };
}

/** An alert is firing as long as it has no end, or an end to come. */
function statusByEnd(end: Time, at: Instant | undefined): Alert['status'] {
  if (compareTimes(end, ZERO_TIME) === 0) return 'firing';
  if (at === undefined) return 'resolved';
  const { seconds, nanoseconds } = splitInstant(at);
  const now: Time = { seconds, nanoseconds: Number(nanoseconds), zone: 'utc' };
  return compareTimes(end, now) > 0 ? 'firing' : 'resolved';
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

export function notificationData(
  { alerts, labels, annotations }: Batch,
  { groupLabels, receiver, release }: GroupData,
): NotificationData {
  const seen = (texts: TextMap): TextMap => (release.keepsEmptyCommonLabels ? texts : withoutEmpty(texts));
  const isExact = release.templateData === 'alertmanager';
  return {
    receiver,
    alerts: sliceOf([...alerts], isExact ? alerts.length : appendedCapacity(alerts.length)),
    groupLabels,
    commonLabels: seen(labels),
    commonAnnotations: seen(annotations),
  };
}

/** The part of a message's data that does not come from its alerts. */
export interface GroupData {
  readonly groupLabels: TextMap;
  /** Alertmanager's receiver. */
  readonly receiver: string;
  readonly release: Release;
}

function inCommon(left: TextMap, right: TextMap): TextMap {
  return new Map([...left].filter(([name, value]) => (right.get(name) ?? '') === value));
}

function withoutEmpty(texts: TextMap): TextMap {
  return new Map([...texts].filter(([, value]) => value !== ''));
}
