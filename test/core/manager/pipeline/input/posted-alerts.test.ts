import { expect, test } from 'vitest';
import type { IncomingAlert, ManagerVersion } from '#core';
import { alert, receiver, route } from '../pipeline-of.js';

const hq = receiver('hq', 'type: global');
const a = alert();
const metric = { ...alert({ alerttype: 'metric' }), annotations: null };

test.each<[string, unknown, ManagerVersion, number, number]>([
  ['without labels', { ...a, labels: null }, { major: 2, minor: 0 }, 500, 1],
  ['without labels', { status: 'firing' }, { major: 2, minor: 3 }, 500, 1],
  ['with an empty map of labels', { ...a, labels: {} }, { major: 2, minor: 3 }, 200, 3],
  ['metric without annotations', metric, { major: 2, minor: 5, patch: 1 }, 200, 3],
  ['metric without annotations', metric, { major: 2, minor: 5, patch: 2 }, 500, 1],
  ['that is a list', [], { major: 2, minor: 6 }, 400, 0],
])('an alert %s, for %o, is answered with %i', (_name, bad, version, status, accepted) => {
  const { httpStatus, alerts } = route({ documents: [hq], alerts: [a, bad as IncomingAlert, a], version });
  expect(httpStatus).toBe(status);
  expect(alerts).toHaveLength(accepted);
});

test('keys may be in any case', () => {
  const startsAt = '2026-07-01T08:00:00Z';
  const odd: unknown = {
    STATUS: 'resolved',
    Labels: { alertname: 'A' },
    Annotations: { message: null },
    STARTSAT: startsAt,
  };
  const { alerts, httpStatus } = route({ documents: [hq], alerts: [odd as IncomingAlert] });
  expect(httpStatus).toBe(200);
  expect(alerts).toEqual([
    { status: 'resolved', labels: { alertname: 'A', cluster: 'default' }, annotations: { message: '' }, startsAt },
  ]);
});
