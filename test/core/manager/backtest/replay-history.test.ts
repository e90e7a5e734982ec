import { describe, expect, it } from 'vitest';
import {
  alertRecipients,
  analyseStream,
  compareHistory,
  factsOf,
  instantOf,
  parseManagerVersion,
  preparePipeline,
  readClusterObjects,
  readHistory,
  replayHistory,
  routeAlerts,
} from '#core';

const MANIFESTS = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: on-call, labels: { type: global } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [critical] }] }
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } } }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: night, labels: { type: global } }
spec:
  matcher: { matchExpressions: [{ key: namespace, operator: In, values: [pay] }] }
  schedule: 0 22 * * *
  duration: 8h
`;
const cluster = readClusterObjects([{ uri: 'a.yaml', facts: factsOf(analyseStream(MANIFESTS)) }]);
const now = instantOf(new Date('2026-06-01T12:00:00Z'));

const record = (time: string, more: object = {}) => ({
  alertname: 'DiskFull',
  severity: 'critical',
  namespace: 'pay',
  notificationTime: time,
  ...more,
});

function replay(records: readonly object[], version = parseManagerVersion('2.6')) {
  const { alerts } = readHistory(JSON.stringify(records), 'h');
  return replayHistory(cluster, alerts, { at: now, localZone: 'UTC', ...(version && { version }) });
}

describe('a replay', () => {
  it('of an alert without a readable time takes no account of what mutes for a time only', () => {
    const { alerts } = readHistory(JSON.stringify([record('then')]), 'h');
    const night = instantOf(new Date('2026-06-01T23:00:00Z'));
    const { alerts: replayed } = replayHistory(cluster, alerts, { at: night, localZone: 'UTC' });
    expect(replayed[0]?.recipients.outcome).toBe('delivered');
  });

  it('takes each alert through the time intervals of Alertmanager at its own time', () => {
    const config = `apiVersion: v1
kind: Secret
metadata: { name: alertmanager-main, namespace: kubesphere-monitoring-system }
stringData:
  alertmanager.yaml: |
    route: { receiver: prometheus, routes: [{ receiver: prometheus, mute_time_intervals: [night], match: { namespace: shop } }] }
    time_intervals: [{ name: night, time_intervals: [{ times: [{ start_time: '22:00', end_time: '24:00' }] }] }]
    receivers:
      - name: prometheus
        webhook_configs: [{ url: "http://notification-manager-svc.kubesphere-monitoring-system.svc:19093/api/v2/alerts" }]
`;
    const files = [MANIFESTS, config].map((text, index) => ({ uri: `${index}`, facts: factsOf(analyseStream(text)) }));
    const times = ['2026-03-02T12:00:00Z', '2026-03-02T23:00:00Z', '2026-03-03T12:00:00Z'];
    const { alerts } = readHistory(JSON.stringify(times.map((time) => record(time, { namespace: 'shop' }))), 'h');
    const found = replayHistory(readClusterObjects(files), alerts, { at: now, localZone: 'UTC' });
    expect(found.alerts.map(({ recipients }) => recipients.delivered.length)).toEqual([1, 0, 1]);
  });

  it('takes each alert as of its own time, as silences of that moment decide', () => {
    const { alerts } = replay([
      record('2026-03-02T12:00:00Z'),
      record('2026-03-02T23:00:00Z'),
      record('2026-03-03T05:59:00Z'),
      record('2026-03-03T06:00:00Z'),
      record('2026-03-02T23:00:00Z', { namespace: 'shop' }),
    ]);
    expect(alerts.map(({ recipients }) => recipients.outcome)).toEqual([
      'delivered',
      'muted',
      'muted',
      'delivered',
      'delivered',
    ]);
  });

  it.each(['3.3', '3.4', '4.1', '2.6', 'next'])(
    'gives the same answers as a pipeline that is prepared for each time: %s',
    (name) => {
      const version = parseManagerVersion(name);
      const hours = Array.from({ length: 48 }, (_, hour) => new Date(Date.UTC(2026, 2, 1, hour, 30)).toISOString());
      const records = hours.flatMap((time, index) => [
        record(time),
        record(time, { severity: 'warning' }),
        record(time, { status: 'resolved', endsAt: hours[(index + 7) % hours.length], namespace: 'shop' }),
      ]);
      const { alerts } = replay(records, version);
      for (const { alert, recipients } of alerts) {
        const pipeline = preparePipeline(cluster, {
          at: alert.at ?? now,
          localZone: 'UTC',
          ...(version && { version }),
        });
        const [alone] = alertRecipients(routeAlerts(pipeline, [alert]));
        expect([recipients.outcome, recipients.delivered]).toEqual([alone?.outcome, alone?.delivered]);
      }
    },
  );
});

describe('the comparison', () => {
  it('has what no longer reaches anybody first, and counts alerts of one kind together', () => {
    const groups = compareHistory(
      replay([
        record('2026-03-02T12:00:00Z'),
        record('2026-03-02T12:30:00Z'),
        record('2026-03-02T13:00:00Z', { severity: 'warning' }),
        { labels: { alertname: 'X', severity: 'warning' }, startsAt: '2026-03-02T12:00:00Z' },
        { labels: { alertname: 'Y', severity: 'critical' }, startsAt: '2026-03-02T12:00:00Z' },
      ]),
    );
    expect(groups.map(({ verdict, alerts }) => [verdict, alerts.length])).toEqual([
      ['lost', 1],
      ['unreached', 1],
      ['kept', 2],
      ['reached', 1],
    ]);
  });
});
