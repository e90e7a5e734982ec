import { phrase } from '../../../text/phrase.js';
import { isJsonObject, type JsonObject, textOf } from '../../../yaml/object.js';
import { readSamples } from '../read-samples.js';
import { ALERT_LIMITS, type AlertApi, type AlertsReply } from './alert-api.js';
import type { AlertmanagerState, LiveAlert, LiveAlerts, RejectedAnswer } from './live-alerts.js';
import { rejectReply } from './reject-reply.js';
import { stoppedRemark } from './stopped-remark.js';

/** As Alertmanager posts it for an alert that fires. */
const NO_END = '0001-01-01T00:00:00Z';

/**
 * Reads the answer of an API of alerts: a list of Alertmanager, `{data: {alerts}}` of Prometheus, or `{data: {Alerts}}` of the
 * Thanos ruler. Leaves out alerts that do not fire yet.
 *
 * @param source what the ids of the alerts begin with
 */
export function readAlertsReply(reply: AlertsReply, api: AlertApi, source: string): LiveAlerts | RejectedAnswer {
  const value = parse(reply.body);
  const listed = reply.status === 200 ? listIn(value, api) : undefined;
  if (!listed) return rejectReply(reply, value, api);
  const firing = listed.items.filter((item) => !isPending(item));
  const taken = firing.slice(0, ALERT_LIMITS.alerts);
  // one that cannot be read keeps its index, which is part of the ids
  const read = readSamples(taken.map(timed), source);
  const states = new Map(taken.map((item, index) => [`${source}#${index}`, stateOf(item)]));
  const alerts = read.samples.map((alert): LiveAlert => {
    const state = listed.sender === 'alertmanager' ? states.get(alert.id) : undefined;
    return { ...alert, ...(state && { alertmanager: state }) };
  });
  const pending = listed.items.length - firing.length;
  const unread = taken.length - alerts.length;
  return {
    kind: 'alerts',
    sender: listed.sender,
    alerts,
    remarks: [
      ...(taken.length < firing.length
        ? [phrase('Only the first {read} of {count} alerts are used.', { read: taken.length, count: firing.length })]
        : []),
      ...(pending > 0
        ? [phrase('Pending alerts are left out, because they are not sent yet: {count}.', { count: pending })]
        : []),
      ...(unread > 0 ? [phrase('Entries that are no alerts are left out: {count}.', { count: unread })] : []),
      ...stoppedRemark(alerts),
    ],
  };
}

interface Listed {
  readonly sender: LiveAlerts['sender'];
  readonly items: readonly unknown[];
}

function listIn(value: unknown, api: AlertApi): Listed | undefined {
  if (api === 'alertmanager') return Array.isArray(value) ? { sender: api, items: value } : undefined;
  const data = isJsonObject(value) && value.status === 'success' ? value.data : undefined;
  if (!isJsonObject(data)) return undefined;
  if (Array.isArray(data.alerts)) return { sender: 'prometheus', items: data.alerts };
  // Go writes a list without entries as null
  if (data.alerts === null) return { sender: 'prometheus', items: [] };
  if (Array.isArray(data.Alerts)) return { sender: 'ruler', items: data.Alerts };
  return data.Alerts === null ? { sender: 'ruler', items: [] } : undefined;
}

function isPending(item: unknown): boolean {
  return isJsonObject(item) && item.state === 'pending';
}

/** With the times as Alertmanager posts them: its API names the time limit of a firing alert as its end. */
function timed(item: unknown): unknown {
  if (!isJsonObject(item)) return item;
  return { ...item, startsAt: item.startsAt ?? item.activeAt, endsAt: NO_END };
}

function stateOf(item: unknown): AlertmanagerState {
  const { status, receivers }: JsonObject = isJsonObject(item) ? item : {};
  const { silencedBy, inhibitedBy }: JsonObject = isJsonObject(status) ? status : {};
  const names = Array.isArray(receivers) ? receivers.map((each) => (isJsonObject(each) ? textOf(each.name) : '')) : [];
  return {
    receivers: names.filter((name) => name !== ''),
    silencedBy: textsIn(silencedBy),
    inhibitedBy: textsIn(inhibitedBy),
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
