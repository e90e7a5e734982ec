import { describe, expect, test } from 'vitest';
import { getsWorse, instantOf, parseManagerVersion, renderPhrase, type SampleAlert } from '#core';
import { compareReleases } from '../../../../core/src/assist/upgrade/compare-releases.js';

const object = (kind: string, name: string, spec: string, labels = 'type: global') =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: ${kind}\nmetadata: { name: ${name}, labels: { ${labels} } }\nspec: ${spec}\n`;
const receiver = (name: string, rest = '', labels?: string) =>
  object(
    'Receiver',
    name,
    `{ dingtalk: { ${rest}chatbot: { webhook: { value: 'https://oapi.dingtalk.com/robot/send?access_token=abc' } } } }`,
    labels,
  );
const WITH_MATCH = 'alertSelector: { matchExpressions: [{ key: alertname, operator: Match, regexValue: ^Disk }] }, ';

const alert = (id: string, labels: Record<string, string>): SampleAlert => ({
  id,
  source: 'test',
  status: 'firing',
  labels: { alertname: id, ...labels },
  annotations: { message: `${id} happened`, runbook: 'page 7' },
  startsAt: '2026-03-02T01:00:00Z',
});

const compare = (from: string, to: string, texts: readonly string[], alerts: readonly SampleAlert[] = []) => {
  const [before, after] = [from, to].map((text) => parseManagerVersion(text));
  if (!before || !after) throw new Error(`${from} or ${to} is not a version.`);
  return compareReleases({
    from: before,
    to: after,
    files: texts.map((text, index) => ({ uri: `${index}.yaml`, text })),
    alerts,
    options: { at: instantOf(new Date('2026-03-02T02:00:00Z')), tenants: { pay: ['anna'] } },
  });
};

const places = (changes: readonly { readonly at: { readonly uri: string; readonly line: number } }[]) =>
  changes.map(({ at: { uri, line } }) => `${uri}:${line}`);

test('nothing changes between releases that treat the manifests alike', () => {
  const report = compare('2.1', '2.2', [receiver('all')], [alert('Disk', {})]);
  expect(report).toMatchObject({
    compared: { documents: 1, alerts: 1 },
    rejected: [],
    accepted: [],
    recipients: [],
    messages: [],
    messageCounts: [],
    findings: { appearing: [], vanishing: [] },
    installed: [],
  });
  expect(getsWorse(report)).toBe(false);
});

describe('documents', () => {
  const MIXED = [`${receiver('plain')}---\n${receiver('matching', WITH_MATCH)}`];

  test('are accepted only after the move, so their receivers exist only then', () => {
    const report = compare('2.3', '2.6', MIXED, [alert('Disk', {})]);
    expect(places(report.accepted)).toEqual(['0.yaml:5']);
    expect(report.rejected).toEqual([]);
    expect(report.recipients).toMatchObject([{ before: ['plain'], after: ['plain', 'matching'], lost: [] }]);
    expect(report.recipients[0]?.gained).toMatchObject([{ receiver: 'matching', at: { uri: '0.yaml', line: 7 } }]);
    expect(getsWorse(report)).toBe(false);
  });

  test('are rejected after the move, while the cluster keeps their objects', () => {
    const report = compare('2.6', '2.3', MIXED, [alert('Disk', {})]);
    expect(places(report.rejected)).toEqual(['0.yaml:5']);
    expect(report.rejected[0]?.causes.map(({ code }) => code)).toContain('match-unavailable');
    // conditions that cannot be evaluated stop the whole batch
    expect(report.recipients).toMatchObject([{ before: ['plain', 'matching'], after: [] }]);
    expect(report.recipients[0]?.lost).toMatchObject([
      { receiver: 'plain' },
      { receiver: 'matching', stage: 'filter' },
    ]);
    expect(report.incidents).toMatchObject({ appearing: [{ at: { uri: '0.yaml' } }], vanishing: [] });
    expect(report.assumptions.map(({ template }) => template)).toContainEqual(
      expect.stringContaining('keeps the objects'),
    );
    expect(getsWorse(report)).toBe(true);
  });

  test('are ignored when both releases reject them', () => {
    const report = compare('2.5', '2.6', [receiver('wrong', 'colour: red, ')], [alert('Disk', {})]);
    expect(places(report.rejectedByBoth)).toEqual(['0.yaml:0']);
    expect(report).toMatchObject({ rejected: [], accepted: [], recipients: [] });
  });

  test('of other programs do not count', () => {
    expect(compare('2.3', '2.6', ['a: [', 'kind: Deployment\n']).compared.documents).toBe(0);
  });

  test('of an API version that is no longer served need a conversion', () => {
    const old = receiver('old')
      .replace('v2beta2', 'v2beta1')
      .replace("value: 'https://oapi.dingtalk.com/robot/send?access_token=abc'", 'name: robot, key: webhook');
    const report = compare('3.4', '4.1', [old]);
    expect(report.rejected).toHaveLength(1);
    expect(report.conversions).toMatchObject([{ at: { uri: '0.yaml', line: 0 }, fixable: true }]);
    expect(compare('3.3', '3.4', [old]).conversions).toEqual([]);
    // the cluster keeps what it stored
    expect(compare('3.4', '4.1', [old], [alert('Disk', {})]).recipients).toEqual([]);
  });

  test('name the fields that a conversion loses, also in a List', () => {
    const marked = receiver('marked', 'tmplType: text, ');
    const list = `apiVersion: v1\nkind: List\nitems:\n  - ${marked.trimEnd().replaceAll('\n', '\n    ')}\n`;
    const losses = compare('3.3', '3.1', [marked, list]).conversions.map(({ at, name, losses }) => [at, name, losses]);
    const lost = ['spec.dingtalk.tmplType', 'spec.dingtalk.chatbot.webhook'];
    expect(losses).toEqual([
      [{ uri: '0.yaml', line: 0 }, 'marked', lost],
      [{ uri: '1.yaml', line: 3 }, 'marked', lost],
    ]);
  });
});

describe('alerts', () => {
  test('reach other receivers, with the stage that decides; those with the same change are together', () => {
    const files = [receiver('team', '', 'type: tenant, user: anna')];
    const alerts = [alert('A', { namespace: 'pay' }), alert('B', { namespace: 'pay' }), alert('C', {})];
    const report = compare('2.6', 'next', files, alerts);
    expect(report.recipients).toHaveLength(1);
    expect(report.recipients[0]).toMatchObject({
      alerts: [{ name: 'A', where: 'pay' }, { name: 'B' }],
      before: ['team'],
      after: [],
      gained: [],
      lost: [{ receiver: 'team', stage: 'route' }],
    });
    const [lost] = report.recipients[0]?.lost ?? [];
    expect(lost && renderPhrase(lost.text)).toContain('rule_level');
  });

  test('that nobody receives any more come first', () => {
    const files = [
      receiver('team', '', 'type: tenant, user: anna'),
      receiver('disk', 'alertSelector: { matchLabels: { alertname: Disk } }, '),
    ];
    const alerts = [alert('Disk', { namespace: 'pay' }), alert('B', { namespace: 'pay' })];
    const report = compare('2.6', 'next', files, alerts);
    expect(report.recipients.map(({ after }) => after)).toEqual([[], ['disk']]);
  });
});

describe('messages', () => {
  test('of one template that change in the same way have one example', () => {
    const alerts = [alert('A', { namespace: 'pay' }), alert('B', { namespace: 'pay', pod: 'p-0' }), alert('C', {})];
    const report = compare('2.3', '2.6', [receiver('one'), receiver('two')], alerts);
    expect(report.messages).toHaveLength(1);
    expect(report.messages[0]).toMatchObject({ count: 6, receivers: ['one', 'two'] });
    expect(report.messages[0]?.alerts).toHaveLength(3);
    const lines = report.messages[0]?.example.hunks.flat() ?? [];
    expect(lines).toContain('+  runbook: page 7');
    expect(lines).not.toContain('-  runbook: page 7');
    expect(report.installed.map(({ template }) => template)).toContainEqual(
      expect.stringContaining('default messages'),
    );
  });

  test('of templates of their own do not change with the installed ones', () => {
    const own = receiver('own', 'template: own, tmplText: { name: texts }, ');
    const define = '{{ define "own" }}{{ range .Alerts }}{{ .Labels.alertname }}{{ end }}{{ end }}';
    const texts = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: texts, namespace: kubesphere-monitoring-system }\ndata:\n  own: '${define}'\n`;
    expect(compare('2.3', '2.6', [own, texts], [alert('A', {})]).messages).toEqual([]);
  });

  test('are counted when the alerts arrive together', () => {
    const alerts = [alert('A', { alerttype: 'metric' }), { ...alert('A', { alerttype: 'event' }), id: 'A2' }];
    const report = compare('2.3', '2.6', [receiver('all')], alerts);
    expect(report.messageCounts).toEqual([{ receiver: 'all', target: 'chatbot', before: 1, after: 2 }]);
    expect(report.installed.map(({ template }) => template)).toContainEqual(expect.stringContaining('group labels'));
  });
});

test('findings appear and vanish, with one entry for each sentence', () => {
  const missing = (name: string) =>
    receiver(name, 'alertSelector: { matchExpressions: [{ key: pod, operator: Match, regexValue: ^web }] }, ');
  const report = compare('2.5.0', '2.6', [`${missing('one')}---\n${missing('two')}`]);
  expect(report.findings.appearing).toEqual([]);
  expect(report.findings.vanishing).toMatchObject([
    { code: 'match-missing-label', places: [{ line: 3 }, { line: 8 }] },
  ]);
});

test('the time zone matters to schedules without one', () => {
  const silence = (schedule: string) =>
    object('Silence', 'night', `{ matcher: { matchLabels: { a: b } }, schedule: '${schedule}', duration: 1h }`);
  const zones = (from: string, schedule: string) =>
    compare(from, '2.5.2', [silence(schedule)]).installed.filter(({ template }) => template.includes('time zone'));
  expect(zones('2.3', '0 9 * * *')).toMatchObject([{ args: { before: 'UTC', after: 'Asia/Shanghai' } }]);
  expect(zones('2.3', 'CRON_TZ=UTC 0 9 * * *')).toEqual([]);
  // no Silences before 2.0
  expect(zones('1.4', '0 9 * * *')).toEqual([]);
});
