import { expect, it } from 'vitest';
import {
  analyseStream,
  caseOfAlert,
  factsOf,
  instantOf,
  type PipelineOptions,
  preparePipeline,
  readClusterObjects,
  renderPhrase,
} from '#core';

const API = 'apiVersion: notification.kubesphere.io/v2beta2';
const ROBOT = 'chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: w } } } }';
const receiver = (name: string, severity: string) =>
  `${API}\nkind: Receiver\nmetadata: { name: ${name}, labels: { type: global } }\nspec: { dingtalk: { alertSelector: { matchLabels: { severity: ${severity} } }, ${ROBOT} } }`;
const silence = (times: string, alertname = 'Backup') =>
  `${API}\nkind: Silence\nmetadata: { name: night, labels: { type: global } }\nspec: { matcher: { matchLabels: { alertname: ${alertname} } }, ${times} }`;
const NIGHTLY = 'schedule: "0 2 * * *", duration: 1h';

function caseOf(
  labels: Readonly<Record<string, string>>,
  manifests: readonly string[],
  options: Partial<PipelineOptions> = {},
) {
  const stream = analyseStream(
    [receiver('desk', 'critical'), receiver('boss', 'critical'), ...manifests].join('\n---\n'),
  );
  const cluster = readClusterObjects([{ uri: 'm.yaml', facts: factsOf(stream) }]);
  const at = instantOf(new Date('2026-03-01T18:30:05.678Z'));
  const sample = {
    id: 'x',
    source: 'y',
    status: 'firing',
    labels,
    annotations: {},
    startsAt: '2026-03-01T18:00:00Z',
  } as const;
  return caseOfAlert(preparePipeline(cluster, { at, localZone: 'Asia/Shanghai', ...options }), sample, (words) =>
    renderPhrase(words),
  );
}

it('expects exactly the receivers that the alert reaches', () => {
  const { alert, ...found } = caseOf({ alertname: 'Down', severity: 'critical' }, []);
  expect(found).toEqual({ name: 'Down reaches boss, desk', receivers: ['boss', 'desk'] });
  expect(Object.keys(alert)).not.toContain('id');
});

it('expects nobody, and says why', () => {
  const found = caseOf({ alertname: 'Down', severity: 'info' }, []);
  expect(found).toMatchObject({ name: 'Down reaches nobody', receivers: [] });
  expect(found.note).toContain('severity is "info"');
});

it('names the Silence, with the time in the manager’s zone', () => {
  const found = caseOf({ alertname: 'Backup', severity: 'critical' }, [silence(NIGHTLY)]);
  expect(found).toMatchObject({
    name: 'Backup is muted',
    receivers: [],
    at: '2026-03-02T02:30:05+08:00',
    note: 'The Silence night mutes the alert for all receivers.',
  });
});

it.each([
  ['matters when a Silence may mute the alert later', 'schedule: "0 5 * * *", duration: 1h', 'Backup', true],
  ['and when it has a start', 'startsAt: 2026-05-01T00:00:00Z', 'Backup', true],
  ['not of another alert', NIGHTLY, 'Other', false],
  ['not of a Silence that is always active', 'enabled: true', 'Backup', false],
  ['not of a disabled Silence', `enabled: false, ${NIGHTLY}`, 'Backup', false],
])('the time %s', (_, times, alertname, matters) => {
  const { at } = caseOf({ alertname: 'Backup', severity: 'critical' }, [silence(times, alertname)]);
  expect(at !== undefined).toBe(matters);
});

it.each([
  ['UTC', '2026-03-01T18:30:05Z'],
  ['America/St_Johns', '2026-03-01T15:00:05-03:30'],
])('writes the offset of %s', (localZone, at) => {
  expect(caseOf({ alertname: 'Backup' }, [silence(NIGHTLY)], { localZone }).at).toBe(at);
});

it('names an alert without a name', () => {
  expect(caseOf({ severity: 'info' }, []).name).toBe('An alert without a name reaches nobody');
});

const alertmanager = (route: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: alertmanager-main }\nstringData:\n  alertmanager.yaml: |\n    route: ${route}\n    receivers: [{name: manager, webhook_configs: [{url: 'http://notification-manager-svc:19093/api/v2/alerts'}]}, {name: none}]\n    time_intervals: [{name: weekend, time_intervals: [{weekdays: [saturday, sunday]}]}]`;

it('names Alertmanager, with the time if it decides', () => {
  const labels = { alertname: 'Down', severity: 'critical' };
  const nowhere = caseOf(labels, [alertmanager('{receiver: manager, routes: [{receiver: none}]}')]);
  expect(nowhere).toMatchObject({ name: 'Down reaches nobody', note: 'Alertmanager’s receiver none sends nothing.' });
  expect(nowhere.at).toBeUndefined();
  const muted = alertmanager('{receiver: manager, routes: [{mute_time_intervals: [weekend]}]}');
  expect(caseOf(labels, [muted])).toMatchObject({ name: 'Down is muted', receivers: [], at: expect.any(String) });
});
