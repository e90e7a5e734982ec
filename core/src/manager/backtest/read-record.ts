import { isJsonObject, type JsonObject } from '../../yaml/object.js';
import type { HistoryAlert } from './history-alert.js';
import { historyTime, readableTimes } from './history-time.js';

/** Fields of a record that are no labels, in the manager's export and in what log collectors add. */
const OWN: ReadonlySet<string> = new Set([
  'status',
  'startsAt',
  'endsAt',
  'notificationTime',
  'generatorURL',
  'fingerprint',
  '@timestamp',
  'timestamp',
  'source_type',
]);

/** A record does not tell labels from annotations: these are annotations of KubeSphere's rules. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'message',
  'description',
  'summary',
  'summaryCn',
  'summary_cn',
  'runbook_url',
  'alerttime',
  'aliasName',
]);

/**
 * Reads a record of KubeSphere's notification history, of an alert that was sent to at least one receiver: all labels and
 * annotations are beside the other fields (notification-manager 2.5). Undefined for another object.
 */
export function readRecord(record: JsonObject): Omit<HistoryAlert, 'id' | 'source'> | undefined {
  if (typeof record.alertname !== 'string' && record.notificationTime === undefined) return undefined;
  const texts = Object.entries(record).flatMap(([key, value]): readonly [string, string][] => {
    if (OWN.has(key) || key.startsWith('_')) return [];
    if (typeof value === 'number' || typeof value === 'boolean') return [[key, String(value)]];
    return typeof value === 'string' ? [[key, value]] : [];
  });
  // the manager sets the label with its own receiver when it sends
  const { receiver, ...labels } = Object.fromEntries(texts.filter(([key]) => !ANNOTATIONS.has(key)));
  const status = record.status === 'resolved' ? 'resolved' : 'firing';
  return {
    status,
    labels,
    annotations: Object.fromEntries(texts.filter(([key]) => ANNOTATIONS.has(key))),
    ...readableTimes(record),
    at:
      historyTime(record.notificationTime) ??
      historyTime(status === 'resolved' ? record.endsAt : record.startsAt) ??
      historyTime(record['@timestamp'] ?? record.timestamp),
    reached: true,
    ...(receiver !== undefined && { receiver }),
  };
}

/** The records in the answers of KubeSphere's search and of OpenSearch; undefined: the value is none of them. */
export function recordsIn(
  value: JsonObject,
): { readonly items: readonly unknown[]; readonly total: number } | undefined {
  const { items, hits } = value;
  if (Array.isArray(items))
    return { items, total: totalOf(value.totalItems ?? value.total_count ?? value.total, items) };
  if (Array.isArray(hits)) return { items: hits, total: totalOf(value.total, hits) };
  if (!isJsonObject(hits) || !Array.isArray(hits.hits)) return undefined;
  const { total } = hits;
  return { items: hits.hits, total: totalOf(isJsonObject(total) ? total.value : total, hits.hits) };
}

function totalOf(value: unknown, items: readonly unknown[]): number {
  return typeof value === 'number' && value > items.length ? value : items.length;
}
