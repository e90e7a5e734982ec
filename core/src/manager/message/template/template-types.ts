import {
  ANY,
  appendedCapacity,
  BOOL,
  defineType,
  type Field,
  GoError,
  itemsOf,
  type Method,
  makeValue,
  NIL_DEREFERENCE,
  type Slice,
  STRING,
  STRINGS,
  sliceOf,
  sliceValue,
  stringValue,
  TIME,
  type Type,
  type Value,
  ZERO_TIME,
} from '../../../go/template/index.js';
import type { AlertData, NotificationData, PairData } from './alert-data.js';
import { chineseMessageOf, FILTERED, messageOf, sortedPairs } from './labels.js';

/**
 * The types of the template data in notification-manager v2.6: `template.Data` and all types that it contains, with the
 * names that Go's errors show. The methods are filled in below, because they refer to the types.
 */
const methods = {
  pairs: new Map<string, Method>(),
  labels: new Map<string, Method>(),
  alert: new Map<string, Method>(),
  alerts: new Map<string, Method>(),
  data: new Map<string, Method>(),
};

const PAIR: Type = defineType('struct', 'template.Pair', undefined, {
  named: true,
  fields: [
    field('Name', STRING, (pair: PairData) => pair.name),
    field('Value', STRING, (pair: PairData) => pair.value),
  ],
});
export const PAIRS: Type = defineType('slice', 'template.Pairs', PAIR, { named: true, methods: methods.pairs });
export const LABELS: Type = defineType('map', 'template.KV', STRING, { named: true, methods: methods.labels });

const ALERT: Type = defineType('struct', 'template.Alert', undefined, {
  named: true,
  pointerMethods: methods.alert,
  fields: [
    field('ID', STRING, (alert: AlertData) => alert.id),
    field('Status', STRING, (alert: AlertData) => alert.status),
    field('Labels', LABELS, (alert: AlertData) => alert.labels),
    field('Annotations', LABELS, (alert: AlertData) => alert.annotations),
    field('StartsAt', TIME, (alert: AlertData) => alert.startsAt),
    field('EndsAt', TIME, (alert: AlertData) => alert.endsAt),
    field('NotifySuccessful', BOOL, () => false),
    field('NotificationTime', TIME, () => ZERO_TIME),
    field('Receiver', receiverMap(), () => undefined),
  ],
});
export const ALERT_POINTER: Type = defineType('pointer', '*template.Alert', ALERT);
export const ALERT_LIST: Type = defineType('slice', '[]*template.Alert', ALERT_POINTER);
const ALERTS: Type = defineType('slice', 'template.Alerts', ALERT_POINTER, { named: true, methods: methods.alerts });

const DATA: Type = defineType('struct', 'template.Data', undefined, {
  named: true,
  pointerMethods: methods.data,
  fields: [
    field('Alerts', ALERTS, (data: NotificationData) => data.alerts),
    field('GroupLabels', LABELS, (data: NotificationData) => data.groupLabels),
    field('CommonLabels', LABELS, (data: NotificationData) => data.commonLabels),
    field('CommonAnnotations', LABELS, (data: NotificationData) => data.commonAnnotations),
  ],
});
export const DATA_POINTER: Type = defineType('pointer', '*template.Data', DATA);

/** In Go's HTML templates, text of this type is not escaped. Here it is only a string with a different type. */
export const HTML: Type = defineType('string', 'template.HTML', undefined, { named: true });

define(methods.pairs, 'Names', [], (pairs) => texts(pairList(pairs).map(({ name }) => name)));
define(methods.pairs, 'Values', [], (pairs) => texts(pairList(pairs).map(({ value }) => value)));
define(methods.pairs, 'DefaultFilter', [], (pairs) => filtered(pairs, FILTERED));
define(
  methods.pairs,
  'Filter',
  [STRING],
  (pairs, names) =>
    filtered(
      pairs,
      names.map((name) => String(name?.data)),
    ),
  true,
);
define(methods.labels, 'SortedPairs', [], (labels) => pairsOf(labels));
define(methods.labels, 'Names', [], (labels) => texts(sortedPairs(mapOf(labels)).map(({ name }) => name)));
define(methods.labels, 'Values', [], (labels) => texts(sortedPairs(mapOf(labels)).map(({ value }) => value)));
define(methods.labels, 'Clone', [], (labels) => makeValue(LABELS, new Map(mapOf(labels))));
define(methods.labels, 'Remove', [STRINGS], (labels, [names]) => {
  const removed = itemsOf(names?.data);
  return makeValue(LABELS, new Map([...mapOf(labels)].filter(([name]) => !removed.includes(name))));
});
define(methods.alert, 'Message', [], (alert) => stringValue(messageOf(alertOf(alert).annotations)));
define(methods.alert, 'MessageCN', [], (alert) => stringValue(chineseMessageOf(alertOf(alert).annotations)));
define(methods.alert, 'Clone', [], (alert) => makeValue(ALERT_POINTER, { ...alertOf(alert) }));
define(methods.alerts, 'Firing', [], (alerts) => withStatus(alerts, 'firing'));
define(methods.alerts, 'Resolved', [], (alerts) => withStatus(alerts, 'resolved'));
define(methods.data, 'Status', [], (data) => stringValue(commonStatus(data as NotificationData)));
define(methods.data, 'Format', [], (data) => makeValue(DATA_POINTER, data));
define(methods.data, 'Clone', [], (data) => makeValue(DATA_POINTER, { ...(data as NotificationData) }));

function define(
  table: Map<string, Method>,
  name: string,
  parameters: readonly Type[],
  call: Method['call'],
  variadic = false,
): void {
  table.set(name, { parameters, variadic, results: 1, call });
}

function field<Data>(name: string, type: Type, read: (data: Data) => unknown): Field {
  return { name, type, exported: true, read: (data) => read(data as Data) };
}

/** Data of receivers on other channels. It is always empty before a message is sent. */
function receiverMap(): Type {
  return defineType('map', 'map[string]map[string]interface {}', defineType('map', 'map[string]interface {}', ANY));
}

function pairsOf(labels: unknown): Value {
  const map = mapOf(labels);
  return sliceValue(PAIRS, sortedPairs(map), map.size);
}

/** Filters in place, like the manager. Other slices of the array see later pairs moved up, and the last ones twice. */
function filtered(pairs: unknown, names: readonly string[]): Value {
  const slice = pairs as Slice | undefined;
  if (!slice) return makeValue(PAIRS, undefined);
  const { items, offset } = slice;
  let end = offset + slice.length;
  for (let index = offset; index < end; ) {
    if (names.includes((items[index] as PairData).name)) items.copyWithin(index, index + 1, end--);
    else index++;
  }
  return makeValue(PAIRS, { ...slice, length: end - offset });
}

function withStatus(alerts: unknown, status: string): Value {
  const list = itemsOf(alerts).filter((alert) => alertOf(alert).status === status);
  return list.length === 0
    ? makeValue(ALERT_LIST, undefined)
    : makeValue(ALERT_LIST, sliceOf(list, appendedCapacity(list.length)));
}

/** `firing` also without alerts; empty when the alerts have different statuses. */
function commonStatus({ alerts }: NotificationData): string {
  const list = itemsOf(alerts).map(alertOf);
  return ['firing', 'resolved'].find((status) => list.every((alert) => alert.status === status)) ?? '';
}

/** A slice may extend beyond the alerts, where its elements are nil. */
function alertOf(data: unknown): AlertData {
  if (data === undefined) throw new GoError(NIL_DEREFERENCE);
  return data as AlertData;
}

function pairList(data: unknown): readonly PairData[] {
  return itemsOf(data) as readonly PairData[];
}

function mapOf(data: unknown): ReadonlyMap<string, string> {
  return (data as ReadonlyMap<string, string> | undefined) ?? new Map();
}

function texts(items: string[]): Value {
  return sliceValue(STRINGS, items);
}
