import { describe, expect, test } from 'vitest';
import { renderPhrase } from '#core';
import { changesIn } from '../../../../core/src/assist/states/changes-in.js';
import { compareStates } from '../../../../core/src/assist/states/compare-states.js';
import { alert, compare, receiver, silence, stateOf } from './manifests.js';

const WARNING = alert('Disk', { severity: 'warning' });
const CRITICAL = alert('Node', { severity: 'critical' });
const only = (severity: string): string => `alertSelector: { matchLabels: { severity: ${severity} } }, `;

test('a state compared with itself is empty, also in another order and other files', () => {
  const report = compare(
    { 'a.yaml': `${receiver('one')}---\n${receiver('wrong', 'colour: red, ')}` },
    { 'b.yaml': `# moved\n${receiver('wrong', 'colour: red, ')}`, 'c.yaml': receiver('one') },
  );
  expect(report.rejectedByBoth).toMatchObject([{ kind: 'Receiver', name: 'wrong', at: { uri: 'b.yaml', line: 1 } }]);
  expect([...changesIn(report)]).toEqual([]);
});

describe('receivers', () => {
  test('lose and gain alerts, with the reason and its place', () => {
    const report = compare(
      { 'a.yaml': receiver('one', only('warning')) },
      { 'a.yaml': `# first\n${receiver('one', only('critical'))}` },
      [WARNING, CRITICAL],
    );
    expect(report.recipients).toMatchObject([
      {
        alerts: [{ name: 'Disk' }],
        before: ['one'],
        after: [],
        lost: [{ receiver: 'one', stage: 'filter', at: { line: 4 } }],
      },
      {
        alerts: [{ name: 'Node' }],
        before: [],
        after: ['one'],
        gained: [{ receiver: 'one', stage: 'filter', at: { line: 3 } }],
      },
    ]);
    expect(report.receivers).toEqual({ appearing: [], vanishing: [] });
    expect([...changesIn(report)].sort()).toEqual(['any', 'lost-receiver']);
  });

  test('appear and vanish, and it says why', () => {
    const report = compare(
      { 'a.yaml': receiver('old'), 'b.yaml': receiver('broken') },
      { 'b.yaml': receiver('broken', 'colour: red, '), 'c.yaml': receiver('new') },
    );
    expect(report.receivers.appearing).toMatchObject([{ name: 'new', at: { uri: 'c.yaml' } }]);
    expect(report.receivers.vanishing.map(({ name, text }) => [name, renderPhrase(text)])).toEqual([
      ['broken', 'The cluster rejects its document.'],
      ['old', 'The manifests do not define it.'],
    ]);
    expect(report.recipients).toMatchObject([
      { before: ['old', 'broken'], after: ['new'], lost: [{}, {}], gained: [{}] },
    ]);
    expect(report.assumptions.map(({ template }) => template)).toEqual(
      expect.arrayContaining([expect.stringContaining('earlier version'), expect.stringContaining('--prune')]),
    );
  });
});

test('the cluster judges objects otherwise, in whichever file and line they are', () => {
  const wrong = receiver('one', 'colour: red, ');
  const report = compare({ 'a.yaml': receiver('one') }, { 'b.yaml': `${receiver('two')}---\n${wrong}` });
  expect(report.objects).toMatchObject([
    { name: 'one', before: 'accepted', after: 'rejected', at: { uri: 'b.yaml', line: 5 } },
    { name: 'two', before: 'absent', after: 'accepted', at: { uri: 'b.yaml', line: 0 } },
  ]);
  expect(report.objects[0]?.causes.map(({ path }) => path)).toEqual(['spec.dingtalk.colour']);
  // why it is rejected is said once
  expect(report.findings.appearing.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...changesIn(report)].sort()).toEqual(['any', 'lost-receiver', 'verdict']);
});

test('each of several objects with one name is compared with the one of its file', () => {
  const files = { 'dev/a.yaml': receiver('one'), 'prod/a.yaml': receiver('one') };
  const report = compare(files, { ...files, 'prod/a.yaml': receiver('one', 'colour: red, ') });
  expect(report.objects).toMatchObject([{ before: 'accepted', after: 'rejected', at: { uri: 'prod/a.yaml' } }]);
});

describe('findings', () => {
  test('of alert rules are for the configured severities', () => {
    const rules = `apiVersion: alerting.kubesphere.io/v2beta1
kind: ClusterRuleGroup
metadata: { name: shop, labels: { alerting.kubesphere.io/enable: "true" } }
spec: { rules: [{ alert: Slow, expr: vector(1), severity: error }] }
`;
    const before = stateOf({ 'a.yaml': receiver('one'), 'r.yaml': rules });
    const after = stateOf({ 'a.yaml': receiver('one', only('warning')), 'r.yaml': rules });
    const files = after.files.map((file) => ({ ...file, alertRuleSeverities: ['error'] }));
    const appearing = (state: typeof after): readonly string[] =>
      compareStates({ before, after: state, alerts: [] }).findings.appearing.map(({ code }) => code);
    expect(appearing(after)).toEqual([]);
    expect(appearing({ ...after, files })).toEqual(['alert-rule-unreached']);
  });

  const vague = (name: string): string =>
    receiver(name, 'alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [] }] }, ');

  test('move with their object', () => {
    const report = compare({ 'a.yaml': vague('one') }, { 'b.yaml': `# moved\n\n${vague('one')}` });
    expect(report.findings).toEqual({ appearing: [], vanishing: [] });
  });

  test('of a new object are new', () => {
    const report = compare(
      { 'a.yaml': receiver('one') },
      { 'a.yaml': `${receiver('one')}---\n${receiver('two', 'tmplType: text, title: a, ')}` },
    );
    const places = report.findings.appearing.flatMap((finding) => finding.places);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(({ line }) => line >= 5)).toBe(true);
    expect(report.findings.vanishing).toEqual([]);
  });
});

describe('Silences', () => {
  const muted = (spec: string, labels?: string) => ({
    'a.yaml': `${receiver('one')}---\n${silence('night', spec, labels)}`,
  });
  const without = { 'a.yaml': receiver('one') };

  test('begin to mute now', () => {
    const { silences, recipients } = compare(without, muted(''), [WARNING, CRITICAL]);
    expect(silences).toMatchObject({
      appearing: [{ name: 'night', now: true, at: { uri: 'a.yaml', line: 8 }, alerts: [{ name: 'Disk' }] }],
      vanishing: [],
    });
    expect(recipients).toMatchObject([{ alerts: [{ name: 'Disk' }], lost: [{ stage: 'silence' }] }]);
  });

  test('begin to mute at another time', () => {
    const nightly = muted(", schedule: '0 22 * * *', duration: 1h");
    const { silences, recipients } = compare(without, nightly, [WARNING, CRITICAL]);
    expect(silences.appearing).toMatchObject([{ name: 'night', now: false, alerts: [{ name: 'Disk' }] }]);
    expect(recipients).toEqual([]);
    expect(compare(nightly, muted('')).silences).toEqual({ appearing: [], vanishing: [] });
    expect(compare(nightly, muted(''), [WARNING]).silences.appearing).toMatchObject([{ now: true }]);
    expect(compare(muted(''), nightly, [WARNING]).silences.vanishing).toMatchObject([{ now: true }]);
  });

  test('that are over or disabled mute nothing', () => {
    const over = muted(", startsAt: '2020-01-01T00:00:00Z', duration: 1h");
    expect(compare(without, over, [WARNING]).silences).toEqual({ appearing: [], vanishing: [] });
    expect(compare(muted(''), over, [WARNING]).silences.vanishing).toMatchObject([{ name: 'night' }]);
    expect(compare(without, muted(', enabled: false'), [WARNING]).silences.appearing).toEqual([]);
  });

  test('of a tenant mute what its receivers are for', () => {
    const team = receiver('team', '', 'type: tenant, user: anna');
    const own = silence('own', '', 'type: tenant, user: anna');
    const pay = { ...WARNING, labels: { ...WARNING.labels, namespace: 'pay', severity: 'warning' } };
    const { silences } = compare({ a: team }, { a: `${team}---\n${own}` }, [pay, WARNING]);
    expect(silences.appearing).toMatchObject([{ name: 'own', alerts: [{ where: 'pay' }] }]);
  });
});

test('messages of one template that change in the same way have one example', () => {
  const report = compare(
    { a: receiver('one'), b: receiver('two') },
    { a: receiver('one', 'tmplType: markdown, '), b: receiver('two', 'tmplType: markdown, ') },
    [WARNING, CRITICAL],
  );
  expect(report.messages.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(report.messages[0]?.example).toMatchObject({ receiver: 'one', target: 'chatbot' });
  expect(report.recipients).toEqual([]);
});

test('states for different releases', () => {
  const files = { 'a.yaml': receiver('one') };
  const report = compareStates({ before: stateOf(files, '2.3'), after: stateOf(files, '2.6'), alerts: [] });
  expect(report.releases).toMatchObject({ before: { minor: 3 }, after: { minor: 6 } });
  expect(changesIn(report).has('any')).toBe(true);
});
