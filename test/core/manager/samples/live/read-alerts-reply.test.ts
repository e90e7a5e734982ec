import { describe, expect, it } from 'vitest';
import {
  ALERT_LIMITS,
  type AlertApi,
  type AlertsReply,
  labelAsSent,
  readAlertsReply,
  releaseOf,
  renderPhrase,
} from '#core';

const labels = { alertname: 'DiskFull', namespace: 'pay' };

function read(body: unknown, api: AlertApi = 'alertmanager', more: Partial<AlertsReply> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readAlertsReply({ status: 200, body: text, ...more }, api, 'here');
}

function alertsOf(body: unknown, api: AlertApi = 'alertmanager') {
  const found = read(body, api);
  if (found.kind !== 'alerts') throw new Error(renderPhrase(found.cause));
  return { ...found, remarks: found.remarks.map((remark) => renderPhrase(remark)) };
}

function rejectionOf(body: unknown, api?: AlertApi, more?: Partial<AlertsReply>) {
  const found = read(body, api, more);
  if (found.kind === 'alerts') throw new Error('has alerts');
  return `${renderPhrase(found.cause)} ${renderPhrase(found.remedy)}${found.detail ? ` [${found.detail}]` : ''}`;
}

describe('Alertmanager', () => {
  it('lists alerts with an end that its time limit gives them: here they have none, as when they are posted', () => {
    const status = { state: 'active', silencedBy: [], inhibitedBy: [] };
    const alert = { labels, annotations: {}, startsAt: '2026-01-01T00:00:00Z', endsAt: '2036-01-01T00:00:00Z' };
    expect(alertsOf([{ ...alert, status, receivers: [{ name: 'prometheus' }] }])).toEqual({
      kind: 'alerts',
      sender: 'alertmanager',
      alerts: [
        {
          id: 'here#0',
          source: 'here',
          status: 'firing',
          labels,
          annotations: {},
          startsAt: '2026-01-01T00:00:00Z',
          endsAt: '0001-01-01T00:00:00Z',
          alertmanager: { receivers: ['prometheus'], silencedBy: [], inhibitedBy: [] },
        },
      ],
      remarks: [],
    });
  });

  it('says which alerts it silences or inhibits', () => {
    const stopped = (alertname: string, status: object) => ({ labels: { alertname }, annotations: {}, status });
    const { alerts, remarks } = alertsOf([
      stopped('A', { state: 'suppressed', silencedBy: ['s1'], inhibitedBy: [] }),
      stopped('B', { state: 'suppressed', silencedBy: [], inhibitedBy: ['f1'] }),
      stopped('C', { state: 'active', silencedBy: [], inhibitedBy: [] }),
    ]);
    expect(alerts.map(({ alertmanager }) => alertmanager?.silencedBy)).toEqual([['s1'], [], []]);
    expect(remarks).toEqual([
      'Alertmanager silences or inhibits some alerts, so they do not reach the notification manager now: A, B.',
    ]);
  });

  it('is cut at the maximum, and says so; entries that are no alerts are left out', () => {
    const many = Array.from({ length: ALERT_LIMITS.alerts + 5 }, () => ({ labels, annotations: {} }));
    const { alerts, remarks } = alertsOf([7, ...many]);
    expect(alerts).toHaveLength(ALERT_LIMITS.alerts - 1);
    expect(alerts[0]?.id).toBe('here#1');
    expect(remarks).toEqual([
      'Only the first 20000 of 20006 alerts are used.',
      'Entries that are no alerts are left out: 1.',
    ]);
  });

  it('may have no alerts', () => expect(alertsOf([]).alerts).toEqual([]));
});

describe('Prometheus and the Thanos ruler', () => {
  const firing = { labels, annotations: {}, state: 'firing', activeAt: '2026-01-01T00:00:00Z', value: '1e+00' };

  it.each([
    ['prometheus', 'alerts'],
    ['ruler', 'Alerts'],
  ])('%s: the alerts are under data.%s, and pending ones are left out', (sender, key) => {
    const found = alertsOf(
      { status: 'success', data: { [key]: [firing, { ...firing, state: 'pending' }] } },
      'prometheus',
    );
    expect(found.sender).toBe(sender);
    expect(found.alerts).toMatchObject([{ labels, startsAt: '2026-01-01T00:00:00Z', status: 'firing' }]);
    expect(found.alerts[0]?.alertmanager).toBeUndefined();
    expect(found.remarks).toEqual(['Pending alerts are left out, because they are not sent yet: 1.']);
    expect(alertsOf({ status: 'success', data: { [key]: null } }, 'prometheus').alerts).toEqual([]);
  });

  const sent = (key: string, version: { major: number; minor: number }, more: object = {}) => {
    const found = read(
      { status: 'success', data: { [key]: [{ ...firing, labels: { ...labels, ...more } }] } },
      'prometheus',
    );
    if (found.kind !== 'alerts') throw new Error('no alerts');
    const { alerts, assumptions } = labelAsSent(found, releaseOf(version));
    return { labels: alerts[0]?.labels, assumed: assumptions.map((text) => renderPhrase(text)).join() };
  };

  it.each([
    [1, 4],
    [2, 3],
  ])(
    'before KubeSphere 4 (%d.%d), Prometheus adds its label where there is none, and the ruler nothing',
    (major, minor) => {
      const prometheus = sent('alerts', { major, minor });
      expect(prometheus.labels).toEqual({ ...labels, prometheus: 'kubesphere-monitoring-system/k8s' });
      expect(prometheus.assumed).toContain('as KubeSphere installs it');
      expect(sent('alerts', { major, minor }, { prometheus: 'own' }).labels).toMatchObject({ prometheus: 'own' });
      expect(sent('Alerts', { major, minor })).toEqual({ labels, assumed: '' });
    },
  );

  it.each([5, 6, 7])('since KubeSphere 4 (2.%d), Prometheus sends nothing, and the ruler relabels', (minor) => {
    expect(sent('alerts', { major: 2, minor })).toEqual({ labels, assumed: expect.stringContaining('sends none') });
    const ruler = sent('Alerts', { major: 2, minor }, { job: 'node-exporter', pod: 'node-exporter-1' });
    expect(ruler.labels).toEqual({ alertname: 'DiskFull', job: 'node-exporter' });
    expect(ruler.assumed).toContain('label cluster');
    // Thanos writes over it
    expect(sent('Alerts', { major: 2, minor }, { cluster: 'own' }).labels).not.toHaveProperty('cluster');
  });
});

describe('answers without alerts say what to do', () => {
  it.each([
    [401, 'Unauthorized', 'requires a login'],
    [403, 'Forbidden', 'denies access'],
    [404, '404 page not found', 'has no /api/v2/alerts'],
    [410, { status: 'error', error: 'v1 is gone' }, 'no longer has this API'],
    [400, '"bad matcher format"', 'rejects the request'],
    [503, '<html>Service Unavailable</html>', 'does not answer with alerts'],
    [200, '<!DOCTYPE html><form action="/login">', 'web page, probably of a login'],
    [302, '<html><a href="/login">', 'web page, probably of a login'],
    [200, { status: 'success', data: { alerts: [] } }, 'not the list of alerts of Alertmanager'],
    [200, '', 'not the list of alerts of Alertmanager'],
  ])('%d %j', (status, body, words) => {
    const text = rejectionOf(body, 'alertmanager', { status });
    expect(text).toContain(words);
    expect(text).toMatch(/\. [A-Z].*\./);
    if (status !== 200) expect(text).toContain(`HTTP ${status}`);
  });

  it('Prometheus: an error of its own, and the list of Alertmanager', () => {
    expect(rejectionOf({ status: 'error', error: 'query timed out' }, 'prometheus', { status: 422 })).toContain(
      'HTTP 422: query timed out',
    );
    expect(rejectionOf([], 'prometheus')).toContain('not the list of alerts of Prometheus');
  });
});
