import {
  appendedCapacity,
  defineType,
  itemsOf,
  type Method,
  makeValue,
  STRING,
  sliceOf,
  TIME,
  type Type,
} from '../../../go/template/index.js';
import type { AlertData, NotificationData } from './alert-data.js';
import type { DataTypes } from './data-types.js';
import { addMethod, field } from './define-members.js';
import { fingerprint } from './fingerprint.js';
import { labelTypes } from './label-types.js';

/** The size of Alertmanager's struct in bytes. */
const ALERT_BYTES = 112;

/** The value of `.ExternalURL`, whatever the request says. */
const EXTERNAL_URL = 'https://kubesphere.io';

/** The types of Alertmanager 0.20, which the manager uses up to 1.4: `template.Data` and all types that it contains. */
export function alertmanagerTypes(): DataTypes {
  const ofAlerts = new Map<string, Method>();
  const { labels, pairs } = labelTypes({ filters: false, own: false });
  const alert = alertStruct(labels);
  const list = defineType('slice', '[]template.Alert', alert);
  const alerts = defineType('slice', 'template.Alerts', alert, { named: true, methods: ofAlerts });
  for (const [name, status] of [
    ['Firing', 'firing'],
    ['Resolved', 'resolved'],
  ] as const)
    addMethod(ofAlerts, name, [], list, (data) => {
      const found = alertsOf(data).filter((item) => item.status === status);
      return makeValue(list, sliceOf(found, appendedCapacity(found.length, ALERT_BYTES)));
    });
  const struct = defineType('struct', 'template.Data', undefined, {
    named: true,
    fields: [
      field('Receiver', STRING, ({ receiver }: NotificationData) => receiver.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&')),
      field('Status', STRING, (data: NotificationData) =>
        alertsOf(data.alerts).some(({ status }) => status === 'firing') ? 'firing' : 'resolved',
      ),
      field('Alerts', alerts, (data: NotificationData) => data.alerts),
      field('GroupLabels', labels, ({ groupLabels }: NotificationData) => groupLabels),
      field('CommonLabels', labels, ({ commonLabels }: NotificationData) => commonLabels),
      field('CommonAnnotations', labels, ({ commonAnnotations }: NotificationData) => commonAnnotations),
      field('ExternalURL', STRING, () => EXTERNAL_URL),
    ],
  });
  return { data: defineType('pointer', '*template.Data', struct), alert, labels, pairs };
}

function alertStruct(labels: Type): Type {
  return defineType('struct', 'template.Alert', undefined, {
    named: true,
    fields: [
      field('Status', STRING, ({ status }: AlertData) => status),
      field('Labels', labels, (alert: AlertData) => alert.labels),
      field('Annotations', labels, ({ annotations }: AlertData) => annotations),
      field('StartsAt', TIME, ({ startsAt }: AlertData) => startsAt),
      field('EndsAt', TIME, ({ endsAt }: AlertData) => endsAt),
      field('GeneratorURL', STRING, ({ generatorUrl }: AlertData) => generatorUrl),
      field('Fingerprint', STRING, (alert: AlertData) => fingerprint(alert.labels)),
    ],
  });
}

function alertsOf(data: unknown): readonly AlertData[] {
  return itemsOf(data) as readonly AlertData[];
}
