import { expect, test } from 'vitest';
import { compareHistory, readHistory, tellReached } from '#core';

const alert = (alertname: string, startsAt: string, more: object = {}) => ({
  status: 'firing',
  labels: { alertname, namespace: 'pay' },
  annotations: { message: 'm' },
  startsAt,
  ...more,
});
const record = (alertname: string, startsAt: string) => ({
  status: 'firing',
  alertname,
  namespace: 'pay',
  message: 'm',
  startsAt,
  notificationTime: startsAt.replace('00Z', '30Z'),
  receiver: 'on-call',
});

test('an alert reached somebody if the notification history beside it has a record, and nobody if it has none', () => {
  const payload = {
    alerts: [
      alert('Early', '2026-03-02T00:00:00Z'),
      alert('First', '2026-03-02T01:00:00Z'),
      alert('Held', '2026-03-02T02:00:00Z'),
      // of another namespace
      alert('Last', '2026-03-02T03:00:00Z', { labels: { alertname: 'Last', namespace: 'shop' } }),
      alert('Late', '2026-03-02T04:00:00Z'),
    ],
  };
  const records = [record('First', '2026-03-02T01:00:00Z'), record('Last', '2026-03-02T03:00:00Z')];
  const all = [payload, records].flatMap((each) => readHistory(JSON.stringify(each), 'h').alerts);
  const told = tellReached(all).map(({ labels, reached, receiver }) => [labels.alertname, reached, receiver]);
  expect(told).toEqual([
    ['Early', undefined, undefined],
    // sent half a minute before the history begins
    ['First', true, 'on-call'],
    ['Held', false, undefined],
    ['Last', false, undefined],
    ['Late', undefined, undefined],
    ['First', true, 'on-call'],
    ['Last', true, 'on-call'],
  ]);
  // alone, payloads do not tell
  const alone = readHistory(JSON.stringify(payload), 'h').alerts;
  expect(tellReached(alone)).toBe(alone);
});

test('differences come first', () => {
  const [one] = readHistory(JSON.stringify(alert('A', '2026-03-02T00:00:00Z')), 'h').alerts;
  if (!one) throw new Error('The alert is read.');
  const replayed = (reached: boolean | undefined, delivered: readonly number[]) => ({
    alert: { ...one, reached },
    recipients: { delivered, lost: [], reason: undefined, outcome: 'nobody' as const, assumed: [] },
  });
  const alerts = [
    replayed(undefined, [0]),
    replayed(true, [0]),
    replayed(false, []),
    replayed(undefined, []),
    replayed(false, [0]),
    replayed(true, []),
  ];
  expect(compareHistory({ alerts }).map(({ verdict }) => verdict)).toEqual([
    'lost',
    'gained',
    'unreached',
    'silent',
    'kept',
    'reached',
  ]);
});
