import { describe, expect, it } from 'vitest';
import {
  analyseStream,
  coverageOf,
  factsOf,
  instantOf,
  phrase,
  readClusterObjects,
  readExpectations,
  renderPhrase,
  runTest,
  type TestFiles,
} from '#core';

const MANIFESTS = `
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: on-call, labels: { type: global } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [critical] }] }
    chatbot: { keywords: [alert], webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: w } } } }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: payment, labels: { type: tenant, user: zhang-wei } }
spec:
  dingtalk:
    chatbot: { keywords: [pay], webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: w } } } }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: off, labels: { type: global } }
spec: { dingtalk: { enabled: false, chatbot: { webhook: { value: x } } } }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: nightly, labels: { type: global } }
spec: { matcher: { matchLabels: { alertname: Backup } }, schedule: "0 2 * * *", duration: 1h }
`;
const cluster = readClusterObjects([{ uri: 'm.yaml', facts: factsOf(analyseStream(MANIFESTS)) }]);
const NOTHING: TestFiles = { unmatched: [], alerts: new Map() };

const run = (text: string, files = NOTHING, wanted?: (index: number) => boolean) =>
  runTest(readExpectations(text), files, { cluster, now: instantOf(new Date('2026-03-02T09:00:00Z')) }, wanted);

it('fails when DingTalk certainly rejects the messages, with the reason', () => {
  const signed = `---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: signed, labels: { type: global } }
spec: { dingtalk: { chatbot: { webhook: { value: 'https://x/y' }, secret: { value: "SEC\\n" } } } }
`;
  const wrong = readClusterObjects([{ uri: 'm.yaml', facts: factsOf(analyseStream(MANIFESTS + signed)) }]);
  const result = (expected: string) =>
    runTest(readExpectations(test(CRITICAL, expected)), NOTHING, {
      cluster: wrong,
      now: instantOf(new Date('2026-03-02T09:00:00Z')),
    }).cases.flatMap(({ failures }) => failures.map(({ code, reasons }) => [code, reasons.length]));
  expect(result('{ contains: [signed] }')).toEqual([['contains', 1]]);
  expect(result('{ messages: [{ receiver: signed, count: 1 }] }')).toEqual([['message-count', 1]]);
  expect(result('{ receivers: [on-call], messages: [{ receiver: signed, count: 0 }] }')).toEqual([]);
});

it('fails every case once when the manager stops, also one that expects nobody', () => {
  const manager = `---
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: m }
spec:
  batchMaxWait: 1d
`;
  const stopped = readClusterObjects([{ uri: 'm.yaml', facts: factsOf(analyseStream(MANIFESTS + manager)) }]);
  const result = (expected: string) =>
    runTest(readExpectations(test(CRITICAL, expected)), NOTHING, {
      cluster: stopped,
      now: instantOf(new Date('2026-03-02T09:00:00Z')),
    }).cases.flatMap(({ failures }) => failures.map(({ code, reasons }) => [code, reasons.length]));
  expect(result('{ receivers: [] }')).toEqual([['stopped', 1]]);
  expect(result('{ receivers: [on-call] }')).toEqual([['stopped', 1]]);
});

const test = (alert: string, expected: string, head = '') =>
  `${head}\ncases:\n  - name: t\n    alerts: [{ labels: { ${alert} } }]\n    expect: ${expected}\n`;

const CRITICAL = 'alertname: Down, severity: critical';
const PAYMENT = 'alertname: Pay, severity: critical, rule_level: namespace, namespace: payment';

it.each([
  ['ops', 'The cluster rejects the Router ops, so the case runs without it.'],
  ['', 'The cluster rejects a Router without a name, so the case runs without it.'],
  [undefined, 'The cluster rejects a Router without a name, so the case runs without it.'],
])('names a rejected object: %s', (name, sentence) => {
  const { cases } = runTest(readExpectations(test(CRITICAL, '{ receivers: [on-call] }')), NOTHING, {
    cluster,
    rejected: [{ kind: 'Router', name, text: phrase('It has no name.') }],
    now: instantOf(new Date('2026-03-02T09:00:00Z')),
  });
  expect(cases.flatMap(({ failures }) => failures.map((failure) => renderPhrase(failure.phrase)))).toEqual([sentence]);
});

describe('a case', () => {
  it.each([
    ['receives exactly', CRITICAL, '{ receivers: [on-call] }', '', []],
    ['misses one', 'alertname: Down', '{ receivers: [on-call] }', '', ['receivers on-call|']],
    ['reaches one more', PAYMENT, '{ receivers: [on-call] }', '', ['receivers on-call|on-call\npayment']],
    ['reaches nobody', 'alertname: Down', '{ receivers: [] }', '', []],
    ['reaches somebody', CRITICAL, '{ receivers: [] }', '', ['receivers |on-call']],
    ['contains', PAYMENT, '{ contains: [payment] }', '', []],
    ['contains too little', CRITICAL, '{ contains: [payment, on-call] }', '', ['contains on-call\npayment|on-call']],
    ['excludes', CRITICAL, '{ excludes: [payment] }', '', []],
    ['does not exclude', CRITICAL, '{ excludes: [on-call] }', '', ['excludes |on-call']],
    ['has tenants of its own', PAYMENT, '{ receivers: [on-call] }', 'tenants: { payment: [li-na] }', []],
    [
      'is silent at night, in the time zone that the release installs',
      `${CRITICAL.replace('Down', 'Backup')}`,
      '{ receivers: [] }',
      'notificationManagerVersion: 2.6\nat: 2026-03-02T02:30:00+08:00',
      [],
    ],
    [
      'is silent where it is night',
      `${CRITICAL.replace('Down', 'Backup')}`,
      '{ receivers: [] }',
      'timeZone: Asia/Tokyo\nat: 2026-03-02T02:30:00+09:00',
      [],
    ],
    ['counts messages', CRITICAL, '{ messages: [{ receiver: on-call, count: 1 }] }', '', []],
    ['counts others', CRITICAL, '{ messages: [{ receiver: on-call, count: 2 }] }', '', ['message-count 2|1']],
    ['counts none', CRITICAL, '{ messages: [{ receiver: payment, count: 0 }] }', 'tenants: { a: [b] }', []],
    [
      'reads no message',
      CRITICAL,
      '{ messages: [{ receiver: payment, excludes: [x] }] }',
      'tenants: { a: [b] }',
      ['message-count |'],
    ],
    [
      'reads messages of an unknown one',
      CRITICAL,
      '{ messages: [{ receiver: on-cal, excludes: [x] }] }',
      '',
      ['message-count |'],
    ],
    ['reads messages', CRITICAL, '{ messages: [{ receiver: on-call, contains: [Down, "[Keywords] alert"] }] }', '', []],
  ])('%s', (_, alert, expected, head, failures) => {
    const { problems, cases } = run(test(alert, expected, head));
    expect(problems).toEqual([]);
    expect(
      cases.flatMap((each) => each.failures.map(({ code, expected, actual }) => `${code} ${expected}|${actual}`)),
    ).toEqual(failures);
  });

  it('reports missing and unexpected text in messages', () => {
    const [only] = run(test(CRITICAL, '{ messages: [{ receiver: on-call, contains: [Up], excludes: [Down] }] }')).cases;
    expect(only?.failures.map(({ code, range }) => [code, range.start.character])).toEqual([
      ['message-contains', 57],
      ['message-excludes', 73],
    ]);
    expect(only?.failures[0]?.actual).toContain('Down');
  });

  it.each([
    ['{ receivers: [on-call] }', 'Expected on-call, reached nobody: severity is "warning", wanted critical (m.yaml:7)'],
    [
      '{ contains: [on-cal] }',
      'Expected on-cal, reached nobody: The manifests contain no receiver “on-cal”. Did you mean “on-call”?',
    ],
  ])('says in one sentence why %s fails', (expected, sentence) => {
    const [only] = run(test('alertname: Down, severity: warning', expected)).cases;
    expect(only?.failures.map((failure) => renderPhrase(failure.phrase))).toEqual([sentence]);
  });

  it('names the receivers that are reached instead of others', () => {
    const [only] = run(test(CRITICAL, '{ receivers: [payment] }')).cases;
    expect(only?.failures.map((failure) => renderPhrase(failure.phrase).split(':')[0])).toEqual([
      'Expected payment, reached on-call',
    ]);
  });

  it('explains why a receiver is not reached, with the place', () => {
    const [only] = run(test('alertname: Down, severity: warning', '{ receivers: [on-call, on-cal] }')).cases;
    const [failure] = only?.failures ?? [];
    expect(failure?.range.start).toEqual({ line: 4, character: 26 });
    expect(failure?.reasons.map(({ at }) => at?.range.start.line)).toEqual([6, undefined]);
  });
});

describe('a test', () => {
  const withFile = 'cases: [{ name: t, alertsFile: a.json, expect: { receivers: [on-call] } }]';
  const range = { start: { line: 0, character: 31 }, end: { line: 0, character: 37 } };

  it('reads alerts from a file', () => {
    const alerts = new Map([['a.json', JSON.stringify([{ labels: { severity: 'critical' } }])]]);
    expect(run(withFile, { ...NOTHING, alerts }).cases).toMatchObject([{ failures: [] }]);
  });

  it.each([
    ['missing', undefined],
    ['empty', '[]'.slice(0, 0)],
    ['without alerts', '{"a": 1}'],
  ])('does not run when its file is %s', (_, text) => {
    const alerts = new Map(text === undefined ? [] : [['a.json', text]]);
    const { problems, cases } = run(withFile, { ...NOTHING, alerts });
    expect(problems).toMatchObject([{ code: 'alerts-file', severity: 'error', range }]);
    expect(cases).toEqual([]);
  });

  it('does not run when its manifests are missing', () => {
    const { problems, cases } = run(test(CRITICAL, '{ receivers: [] }'), {
      ...NOTHING,
      unmatched: [{ text: 'x', range }],
    });
    expect(problems).toMatchObject([{ code: 'manifests-missing', severity: 'error', range }]);
    expect(cases).toEqual([]);
  });

  it('runs the selected cases', () => {
    const text = `cases: [${['a', 'b'].map((name) => `{ name: ${name}, alerts: [{ labels: { x: z } }], expect: { receivers: [] } }`).join(', ')}]`;
    expect(run(text, NOTHING, (index) => index === 1).cases.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('coverage', () => {
  it('lists receivers that no case reaches, and alerts that unexpectedly reach no receiver', () => {
    const { cases } = run(`cases:
  - { name: a, alerts: [{ labels: { ${CRITICAL} } }, { labels: { alertname: Lost } }], expect: { contains: [on-call] } }
  - { name: b, alerts: [{ labels: { alertname: Quiet } }], expect: { receivers: [] } }
`);
    expect(coverageOf([{ cluster, cases }])).toMatchObject({
      receivers: { total: 2, missing: [{ name: 'payment', place: { uri: 'm.yaml', range: { start: { line: 11 } } } }] },
      alerts: [{ name: 'Lost', case: 'a' }],
    });
  });

  it('counts the cases of all tests together', () => {
    const { cases } = run(test('alertname: Pay, namespace: payment', '{ contains: [payment] }'));
    expect(
      coverageOf([
        { cluster, cases: [] },
        { cluster, cases },
      ]).receivers.missing,
    ).toMatchObject([{ name: 'on-call' }]);
  });
});

const TEMPLATED = `
apiVersion: v1
kind: ConfigMap
metadata: { name: own, namespace: ops }
data: { t: '{{ define "team.text" }}{{ .Nope }}{{ end }}' }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: desk, labels: { type: global } }
spec:
  dingtalk:
    template: NAME
    tmplText: { name: own, namespace: ops }
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: w } } } }
`;

it.each([
  [
    'a template that fails is told once',
    'team.text',
    ['receivers 1', 'message-count 0'],
    '{ receivers: [desk], messages: [{ receiver: desk, count: 1, contains: [a, b] }] }',
  ],
  [
    'a text that is not among the files cannot be expected',
    'common.text',
    ['message-unknown 1'],
    '{ receivers: [desk], messages: [{ receiver: desk, count: 1, contains: [a, b] }] }',
  ],
  ['but its receiver can', 'common.text', [], '{ receivers: [desk] }'],
])('%s', (_name, template, expected, expectation) => {
  const templated = readClusterObjects([
    { uri: 'm.yaml', facts: factsOf(analyseStream(TEMPLATED.replace('NAME', template))) },
  ]);
  const surroundings = { cluster: templated, now: instantOf(new Date('2026-03-02T09:00:00Z')) };
  const { cases } = runTest(readExpectations(test(CRITICAL, expectation)), NOTHING, surroundings);
  const told = cases[0]?.failures.map(({ code, reasons }) => `${code} ${reasons.length}`);
  expect(told).toEqual(expected);
});
