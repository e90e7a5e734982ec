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
  STRING,
  sliceOf,
  stringValue,
  TIME,
  type Type,
  type Value,
  ZERO_TIME,
} from '../../../go/template/index.js';
import type { AlertData, NotificationData } from './alert-data.js';
import type { DataTypes } from './data-types.js';
import { addMethod, field } from './define-members.js';
import { fingerprint } from './fingerprint.js';
import { labelTypes } from './label-types.js';
import { chineseMessageOf, messageOf } from './labels.js';

/**
 * The manager's own types since 2.0: `template.Data` and all types that it contains.
 *
 * @param filters whether pairs have `Filter` and `DefaultFilter`
 * @param delivery whether alerts have the data of their delivery
 */
export function managerTypes(filters: boolean, delivery: boolean): DataTypes {
  const ofAlert = new Map<string, Method>();
  const ofAlerts = new Map<string, Method>();
  const ofData = new Map<string, Method>();
  const { labels, pairs } = labelTypes({ filters, own: true });
  const alert = defineType('pointer', '*template.Alert', alertStruct(labels, ofAlert, delivery));
  const list = defineType('slice', '[]*template.Alert', alert);
  const alerts = defineType('slice', 'template.Alerts', alert, { named: true, methods: ofAlerts });
  const data = defineType('pointer', '*template.Data', dataStruct(labels, alerts, ofData));

  addMethod(ofAlert, 'Message', [], STRING, (own) => stringValue(messageOf(alertOf(own).annotations)));
  addMethod(ofAlert, 'MessageCN', [], STRING, (own) => stringValue(chineseMessageOf(alertOf(own).annotations)));
  addMethod(ofAlerts, 'Firing', [], list, (own) => withStatus(own, 'firing', list));
  addMethod(ofAlerts, 'Resolved', [], list, (own) => withStatus(own, 'resolved', list));
  addMethod(ofData, 'Status', [], STRING, (own) => stringValue(commonStatus(own as NotificationData)));
  addMethod(ofData, 'Format', [], data, (own) => makeValue(data, own));
  if (delivery) {
    // The manager copies messages with these methods since the data of deliveries exists.
    addMethod(ofAlert, 'Clone', [], alert, (own) => makeValue(alert, { ...alertOf(own) }));
    addMethod(ofData, 'Clone', [], data, (own) => makeValue(data, { ...(own as NotificationData) }));
  }
  return { data, alert, labels, pairs };
}

function alertStruct(labels: Type, methods: ReadonlyMap<string, Method>, delivery: boolean): Type {
  const fields: Field[] = [
    // The manager hashes the alert in its own way; this hash is as stable.
    field('ID', STRING, (alert: AlertData) => (alert.hasId ? fingerprint(alert.labels) : '')),
    field('Status', STRING, ({ status }: AlertData) => status),
    field('Labels', labels, (alert: AlertData) => alert.labels),
    field('Annotations', labels, ({ annotations }: AlertData) => annotations),
    field('StartsAt', TIME, ({ startsAt }: AlertData) => startsAt),
    field('EndsAt', TIME, ({ endsAt }: AlertData) => endsAt),
    field('NotifySuccessful', BOOL, () => false),
  ];
  if (delivery)
    fields.push(
      field('NotificationTime', TIME, () => ZERO_TIME),
      field('Receiver', receiverMap(), () => undefined),
    );
  return defineType('struct', 'template.Alert', undefined, { named: true, pointerMethods: methods, fields });
}

function dataStruct(labels: Type, alerts: Type, methods: ReadonlyMap<string, Method>): Type {
  return defineType('struct', 'template.Data', undefined, {
    named: true,
    pointerMethods: methods,
    fields: [
      field('Alerts', alerts, (data: NotificationData) => data.alerts),
      field('GroupLabels', labels, ({ groupLabels }: NotificationData) => groupLabels),
      field('CommonLabels', labels, ({ commonLabels }: NotificationData) => commonLabels),
      field('CommonAnnotations', labels, ({ commonAnnotations }: NotificationData) => commonAnnotations),
    ],
  });
}

/** Data of receivers on other channels. It is always empty before a message is sent. */
function receiverMap(): Type {
  return defineType('map', 'map[string]map[string]interface {}', defineType('map', 'map[string]interface {}', ANY));
}

function withStatus(alerts: unknown, status: string, type: Type): Value {
  const list = itemsOf(alerts).filter((alert) => alertOf(alert).status === status);
  return makeValue(type, list.length === 0 ? undefined : sliceOf(list, appendedCapacity(list.length)));
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
