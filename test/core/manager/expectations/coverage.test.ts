import { expect, it } from 'vitest';
import {
  analyseStream,
  coverageOf,
  factsOf,
  instantOf,
  isCovered,
  phrase,
  readClusterObjects,
  readExpectations,
  renderPhrase,
  runTest,
} from '#core';
import { ruleOf } from '../rules/rule-of.js';

const API = 'apiVersion: notification.kubesphere.io/v2beta2';
const ROBOT = 'chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: w } } } }';
const ROUTER = `${API}
kind: Router
metadata: { name: payment }
spec:
  alertSelector: { matchLabels: { team: payment }, matchExpressions: [{ key: severity, operator: In, values: [critical] }] }
  receivers: { name: [desk] }`;
const MANIFESTS = [
  `${API}\nkind: Receiver\nmetadata: { name: desk, labels: { type: tenant, user: li-na } }\nspec: { dingtalk: { ${ROBOT} } }`,
  ROUTER,
  ROUTER.replace('name: payment', 'name: off').replace('spec:', 'spec:\n  enabled: false'),
  ROUTER.replace('name: payment', 'name: by-email').replace('[desk] }', '[desk], type: email }'),
  `${API}\nkind: Silence\nmetadata: { name: night, labels: { type: global } }\nspec: { matcher: { matchLabels: { alertname: Backup } }, schedule: "CRON_TZ=UTC 0 2 * * *", duration: 1h }`,
  `${API}\nkind: Silence\nmetadata: { name: own, labels: { type: tenant, user: li-na } }\nspec: { matcher: { matchLabels: { alertname: Deploy } } }`,
  `${API}\nkind: Silence\nmetadata: { name: stranger, labels: { type: tenant, user: nobody } }\nspec: { matcher: { matchLabels: { alertname: Deploy } } }`,
].join('\n---\n');
const cluster = readClusterObjects([{ uri: 'm.yaml', facts: factsOf(analyseStream(MANIFESTS)) }]);

/** The coverage of cases with one alert each. */
function coverage(alerts: readonly string[], at = '2026-03-02T02:30:00Z', version = '2.6') {
  const cases = alerts.map(
    (labels, index) => `{ name: c${index}, alerts: [{ labels: { ${labels} } }], expect: { excludes: [x] } }`,
  );
  const text = `notificationManagerVersion: ${version}\nat: ${at}\ntenants: { shop: [li-na] }\ncases: [${cases.join(', ')}]`;
  const result = runTest(
    readExpectations(text),
    { unmatched: [], alerts: new Map() },
    { cluster, now: instantOf(new Date('2026-03-02T02:30:00Z')) },
  );
  expect(result.problems).toEqual([]);
  return coverageOf([{ cluster, cases: result.cases }]);
}

const names = ({ missing }: { readonly missing: readonly { readonly name: string }[] }) =>
  missing.map(({ name }) => name);

it.each([
  ['a Router takes a matching alert', ['team: payment, severity: critical'], [], ['night', 'own']],
  ['and no other', ['team: payment, severity: warning'], ['payment'], ['night', 'own']],
  ['a muted alert does not reach it', ['alertname: Backup, team: payment, severity: critical'], ['payment'], ['own']],
  [
    'a tenant’s Silence mutes an alert of its namespace',
    ['alertname: Deploy, namespace: shop'],
    ['payment'],
    ['night'],
  ],
  ['and of no other', ['alertname: Deploy, namespace: other'], ['payment'], ['night', 'own']],
])('%s', (_, alerts, routers, silences) => {
  const found = coverage(alerts);
  expect([found.routers.total, found.silences.total]).toEqual([1, 2]);
  expect([names(found.routers), names(found.silences)]).toEqual([routers, silences]);
});

it('a Silence mutes nothing outside its hours', () => {
  expect(names(coverage(['alertname: Backup'], '2026-03-02T12:00:00Z').silences)).toEqual(['night', 'own']);
});

it('managers before 2.0 have neither Routers nor Silences', () => {
  const { routers, silences } = coverage(['alertname: Backup'], '2026-03-02T02:30:00Z', '1.4');
  expect([routers.total, silences.total]).toEqual([0, 0]);
});

it.each([
  ['both', ['team: payment, severity: critical'], ['team is payment', 'severity is critical']],
  ['one', ['team: payment, severity: critical', 'team: payment, severity: info'], ['team is payment']],
  ['none', ['team: payment, severity: critical', 'team: payment', 'severity: critical'], []],
  [
    'both, as no alert fails only one',
    ['team: payment, severity: critical', 'team: x'],
    ['team is payment', 'severity is critical'],
  ],
])('lists conditions of a Router that decide nothing: %s', (_, alerts, expected) => {
  const { conditions } = coverage(alerts);
  expect(conditions.map(({ text }) => renderPhrase(text))).toEqual(expected);
});

it('does not list the conditions of a Router that takes nothing, which is missing itself', () => {
  expect(coverage(['team: x']).conditions).toEqual([]);
});

it('is complete without deciding conditions, and not without Routers, Silences or recipients', () => {
  const all = ['team: payment, severity: critical', 'alertname: Backup', 'alertname: Deploy, namespace: shop'];
  const { alerts, ...found } = coverage(all);
  expect(alerts).toHaveLength(2);
  expect(found.conditions).toHaveLength(2);
  expect(isCovered({ ...found, alerts: [] })).toBe(true);
  expect(isCovered({ ...found, alerts })).toBe(false);
  for (const missing of ['receivers', 'routers', 'silences'] as const)
    expect(isCovered({ ...coverage([missing === 'silences' ? (all[0] ?? '') : 'team: x']), alerts: [] })).toBe(false);
});

it('counts alert rules, which complete coverage does not require', () => {
  const text = 'cases: [{ name: c, alerts: [{ labels: { alertname: PodDown } }], expect: { excludes: [x] } }]';
  const { cases } = runTest(
    readExpectations(text),
    { unmatched: [], alerts: new Map() },
    { cluster, now: instantOf(new Date(0)) },
  );
  const rules = [
    { uri: 'r.yaml', line: 0, rule: ruleOf('PodDown', {}) },
    { uri: 'r.yaml', line: 4, rule: ruleOf('DiskFull', {}) },
    {
      uri: 'r.yaml',
      line: 8,
      rule: { ...ruleOf('Off', {}), evaluation: { state: 'never', why: phrase('off') } as const },
    },
  ];
  const found = coverageOf([{ cluster, cases, rules }]);
  expect(found.rules.total).toBe(2);
  expect(found.rules.missing).toMatchObject([{ name: 'DiskFull', place: { uri: 'r.yaml' } }]);
  expect(isCovered({ ...found, receivers: found.rules })).toBe(false);
  const nothing = { total: 0, missing: [] };
  expect(isCovered({ ...found, receivers: nothing, routers: nothing, silences: nothing, alerts: [] })).toBe(true);
});
