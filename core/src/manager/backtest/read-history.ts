import { isoOf } from '../../go/time/instant.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { toJson } from '../../yaml/node.js';
import { isJsonObject, type JsonObject } from '../../yaml/object.js';
import { readDocument } from '../../yaml/read-document.js';
import { ALERT_LIMITS } from '../samples/live/alert-api.js';
import { readSamples } from '../samples/read-samples.js';
import type { HistoryAlert, ReadHistory } from './history-alert.js';
import { historyTime, readableTimes } from './history-time.js';
import { readRecord, recordsIn } from './read-record.js';

/**
 * Reads a history: payloads of Alertmanager, lists of alerts, or KubeSphere's notification history as its export, its search
 * or OpenSearch give it; as JSON, as one JSON value a line, or as YAML. Reads as much as possible, and says what it leaves out.
 *
 * @param source what the ids of the alerts begin with
 */
export function readHistory(text: string, source: string): ReadHistory {
  const { values, unread } = valuesIn(text);
  const found: Found = { alerts: [], unread, total: 0, records: 0 };
  for (const value of values) take(value, found, 0);
  const taken = found.alerts.slice(0, ALERT_LIMITS.alerts);
  return {
    alerts: taken.map((alert, index) => ({ ...alert, id: `${source}#${index}`, source })),
    remarks: remarksOf(found, taken),
  };
}

type FoundAlert = Omit<HistoryAlert, 'id' | 'source'>;

interface Found {
  readonly alerts: FoundAlert[];
  unread: number;
  /** Of records that a search found, also on other pages. */
  total: number;
  records: number;
}

/** Envelopes in envelopes. */
const MAX_DEPTH = 6;

function take(value: unknown, found: Found, depth: number): void {
  if (Array.isArray(value) && depth < MAX_DEPTH) {
    for (const item of value) take(item, found, depth + 1);
    return;
  }
  if (!isJsonObject(value) || depth >= MAX_DEPTH) {
    found.unread++;
    return;
  }
  const listed = recordsIn(value);
  if (listed) {
    found.total += listed.total;
    found.records += listed.items.length;
    for (const item of listed.items) take(item, found, depth + 1);
  } else if (isJsonObject(value._source)) take(value._source, found, depth + 1);
  else takeAlerts(structured(value), found);
}

function takeAlerts(value: JsonObject, found: Found): void {
  const { samples } = readSamples(value, '');
  if (samples.length > 0) {
    const reached = isHeldBack(value) ? false : undefined;
    for (const { id: _, source: __, startsAt, endsAt, ...alert } of samples) {
      const at = historyTime(alert.status === 'resolved' ? endsAt : startsAt);
      found.alerts.push({ ...alert, ...readableTimes({ startsAt, endsAt }), at, reached });
    }
    return;
  }
  const record = readRecord(value);
  if (record) found.alerts.push(record);
  else found.unread++;
}

/** Whether Alertmanager's list, or a store of alerts, says that a Silence or another alert held it back. */
function isHeldBack({ status, silenced, inhibited }: JsonObject): boolean {
  const isSuppressed = isJsonObject(status) && status.state === 'suppressed';
  return isSuppressed || [silenced, inhibited].some((told) => told === true || told === 'true');
}

/** Stores of alerts write maps as JSON texts, and times without capitals. */
function structured(value: JsonObject): JsonObject {
  if (typeof value.labels !== 'string') return value;
  const { startsat, endsat, ...rest } = value;
  const timeOf = (given: unknown): string | undefined => {
    const at = historyTime(given);
    return at === undefined ? undefined : isoOf(at);
  };
  const [start, end] = [timeOf(value.startsAt ?? startsat), timeOf(value.endsAt ?? endsat)];
  return {
    ...rest,
    ...(start !== undefined && { startsAt: start }),
    ...(end !== undefined && { endsAt: end }),
    labels: mapIn(value.labels),
    annotations: typeof value.annotations === 'string' ? mapIn(value.annotations) : (value.annotations ?? {}),
  };
}

function mapIn(text: string): JsonObject {
  const value = parse(text);
  return isJsonObject(value) ? value : {};
}

function valuesIn(text: string): { readonly values: readonly unknown[]; readonly unread: number } {
  const plain = text.replace(/^\uFEFF/, '');
  const whole = parse(plain);
  if (whole !== undefined) return { values: [whole], unread: 0 };
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(parse);
  const values = read.filter((value) => value !== undefined);
  if (values.length > 0) return { values, unread: read.length - values.length };
  const { root } = readDocument(plain);
  return root === undefined || root.kind === 'scalar'
    ? { values: [], unread: 0 }
    : { values: [toJson(root)], unread: 0 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function remarksOf({ alerts, unread, total, records }: Found, taken: readonly FoundAlert[]): readonly Phrase[] {
  const timeless = taken.filter(({ at }) => at === undefined).length;
  return [
    ...(total > records
      ? [
          phrase(
            'The history has {total} records, of which {count} are read: narrow the search with start_time and end_time, or add from to the URL for others.',
            { total, count: records },
          ),
        ]
      : []),
    ...(taken.length < alerts.length
      ? [phrase('Only the first {read} of {count} alerts are used.', { read: taken.length, count: alerts.length })]
      : []),
    ...(unread > 0 ? [phrase('Entries that are no alerts are left out: {count}.', { count: unread })] : []),
    ...(timeless > 0
      ? [
          phrase('Alerts without a readable time are replayed as of now, without Silences that end: {count}.', {
            count: timeless,
          }),
        ]
      : []),
    ...(taken.some(({ reached }) => reached)
      ? [
          phrase(
            'Records of the history do not tell labels from annotations: fields that KubeSphere’s rules use as annotations are taken for such, and all others for labels.',
          ),
        ]
      : []),
  ];
}
