import { describe, expect, it } from 'vitest';
import { ALERT_LIMITS, isoOf, readHistory, renderPhrase } from '#core';

const RECORD = {
  status: 'firing',
  startsAt: '2026-03-02T01:24:00Z',
  endsAt: '0001-01-01T00:00:00Z',
  notificationTime: '2026-03-02T01:24:30.5Z',
  message: 'Disk is full',
  alertname: 'DiskFull',
  severity: 'critical',
  namespace: 'pay',
  receiver: 'on-call',
  summary: 'Disk',
};

function read(value: unknown) {
  const { alerts, remarks } = readHistory(typeof value === 'string' ? value : JSON.stringify(value), 'h');
  return {
    alerts: alerts.map(({ at, ...alert }) => ({
      ...alert,
      at: at === undefined ? undefined : isoOf(at).replace('.000Z', 'Z'),
    })),
    remarks: remarks.map((remark) => renderPhrase(remark)),
  };
}

describe('a record of the notification history', () => {
  it('has labels and annotations beside each other, and the receiver that the manager added', () => {
    expect(read(RECORD).alerts).toEqual([
      {
        id: 'h#0',
        source: 'h',
        status: 'firing',
        labels: { alertname: 'DiskFull', severity: 'critical', namespace: 'pay' },
        annotations: { message: 'Disk is full', summary: 'Disk' },
        startsAt: RECORD.startsAt,
        endsAt: RECORD.endsAt,
        at: '2026-03-02T01:24:30.500Z',
        reached: true,
        receiver: 'on-call',
      },
    ]);
    expect(read(RECORD).remarks.join()).toContain('do not tell labels from annotations');
  });

  it.each([
    ['one a line', `${JSON.stringify(RECORD)}\n\n${JSON.stringify(RECORD)}\n`],
    ['a list', [RECORD, RECORD]],
    ['the answer of KubeSphere', { items: [RECORD, RECORD], totalItems: 2 }],
    ['the answer of OpenSearch', { hits: { total: { value: 2 }, hits: [{ _source: RECORD }, { _source: RECORD }] } }],
    ['hits', { hits: [RECORD, RECORD], total: 2 }],
  ])('comes as %s', (_, value) => {
    expect(read(value).alerts.map(({ reached }) => reached)).toEqual([true, true]);
  });

  it('says that a search has more pages', () => {
    expect(read({ items: [RECORD], total_count: 250 }).remarks[0]).toContain('250 records, of which 1 are read');
  });

  it.each([
    [1772414670, '2026-03-02T01:24:30Z'],
    [1772414670500, '2026-03-02T01:24:30.500Z'],
    ['1772414670', '2026-03-02T01:24:30Z'],
    ['2026-03-02 01:24:30', '2026-03-02T01:24:30Z'],
    ['2026-03-02T09:24:30+08:00', '2026-03-02T01:24:30Z'],
    ['soon', RECORD.startsAt],
    [undefined, RECORD.startsAt],
  ])('reads the time %j', (notificationTime, expected) => {
    expect(read({ ...RECORD, notificationTime }).alerts[0]?.at).toBe(expected);
  });

  it('of a resolved alert counts when it ended', () => {
    const endsAt = '2026-03-02T03:00:00Z';
    const resolved = { ...RECORD, status: 'resolved', endsAt, notificationTime: undefined };
    expect(read(resolved).alerts[0]).toMatchObject({ status: 'resolved', at: endsAt });
  });

  it('with times that cannot be read has none, instead of times that the manager rejects', () => {
    const [alert] = read({ ...RECORD, startsAt: 'soon', endsAt: 'later', notificationTime: 'now' }).alerts;
    expect(alert).toMatchObject({ at: undefined, reached: true });
    expect(alert).not.toHaveProperty('startsAt');
    expect(alert).not.toHaveProperty('endsAt');
    expect(read({ ...RECORD, startsAt: '2026-03-02 01:24:00' }).alerts[0]?.startsAt).toBe('2026-03-02T01:24:00.000Z');
  });

  it('without any time is replayed as of now, which is said', () => {
    const { alerts, remarks } = read({ alertname: 'A' });
    expect(alerts[0]?.at).toBeUndefined();
    expect(remarks.join()).toContain(
      'Alerts without a readable time are replayed as of now, without Silences that end: 1.',
    );
  });
});

describe('other histories', () => {
  it('payloads of Alertmanager, one a line, do not tell whether an alert reached somebody', () => {
    const payload = {
      receiver: 'prometheus',
      groupLabels: { alertname: 'A' },
      alerts: [
        { status: 'firing', labels: { alertname: 'A' }, annotations: {}, startsAt: '2026-03-02T01:24:00Z' },
        { status: 'resolved', labels: { alertname: 'A' }, annotations: {}, endsAt: '2026-03-02T02:00:00Z' },
      ],
    };
    const { alerts } = read(`${JSON.stringify(payload)}\n${JSON.stringify(payload)}`);
    expect(alerts.map(({ at, reached }) => [at, reached])).toEqual([
      ['2026-03-02T01:24:00Z', undefined],
      ['2026-03-02T02:00:00Z', undefined],
      ['2026-03-02T01:24:00Z', undefined],
      ['2026-03-02T02:00:00Z', undefined],
    ]);
    expect(alerts[0]?.request?.groupLabels).toEqual({ alertname: 'A' });
  });

  it('a store of events, with maps as texts', () => {
    const record = {
      alertname: 'E',
      labels: '{"alertname":"E","severity":"warning"}',
      annotations: '{}',
      startsat: 1772414670,
    };
    expect(read({ items: [record] }).alerts).toMatchObject([
      { labels: { alertname: 'E', severity: 'warning' }, at: '2026-03-02T01:24:30Z', reached: undefined },
    ]);
    for (const held of [{ silenced: true }, { inhibited: 'true' }])
      expect(read({ items: [{ ...record, ...held }] }).alerts).toMatchObject([{ reached: false }]);
  });

  it('a list of Alertmanager, which says what it holds back', () => {
    const listed = (state: string) => ({ labels: { alertname: 'A' }, status: { state } });
    expect(read([listed('active'), listed('suppressed')]).alerts.map(({ reached }) => reached)).toEqual([
      undefined,
      false,
    ]);
  });

  it('YAML', () => {
    expect(read('alerts:\n  - labels: { alertname: A }\n    startsAt: 2026-03-02T01:24:00Z\n').alerts).toHaveLength(1);
  });

  it.each(['', 'no', '[]', '{}', '[[[[[[[[[1]]]]]]]]]', '{"hits": 7}', 'null'])('%j has no alerts', (text) => {
    expect(read(text).alerts).toEqual([]);
  });

  it('leaves out what is no alert, and what is over the maximum, and says so', () => {
    const { alerts, remarks } = read([7, { a: 1 }, ...Array.from({ length: ALERT_LIMITS.alerts + 1 }, () => RECORD)]);
    expect(alerts).toHaveLength(ALERT_LIMITS.alerts);
    expect(remarks).toEqual(
      expect.arrayContaining([
        'Only the first 20000 of 20001 alerts are used.',
        'Entries that are no alerts are left out: 2.',
      ]),
    );
  });
});
