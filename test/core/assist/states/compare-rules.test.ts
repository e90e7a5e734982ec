import { describe, expect, test } from 'vitest';
import { renderPhrase } from '#core';
import { changesIn } from '../../../../core/src/assist/states/changes-in.js';
import { outlineStates } from '../../../../core/src/assist/states/outline-states.js';
import type { StatesReport } from '../../../../core/src/assist/states/states-report.js';
import { compare, receiver, rules, silence } from './manifests.js';

const severity = (...values: readonly string[]): string =>
  `alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [${values.join(', ')}] }] }, `;
const namespaces = (...values: readonly string[]): string =>
  `alertSelector: { matchExpressions: [{ key: namespace, operator: In, values: [${values.join(', ')}] }] }, `;

const NODES = rules('nodes', { alert: 'NodeDown', expr: 'up == 0', severity: 'critical' });
const PODS = rules('pods', { alert: 'PodDown', expr: 'kube_pod_status_ready == 0', severity: 'warning' });

/** Each change as people read it: its section, the rules, and the details. */
function wordsOf(report: StatesReport): readonly string[] {
  const { sections } = outlineStates(report, { before: 'A', after: 'B' });
  return sections
    .filter(({ title }) => /alert rules/i.test(title.template))
    .flatMap(({ title, items }) =>
      items.map(({ text, details = [] }) =>
        [title, text, ...details.map((detail) => detail.text)].map((words) => renderPhrase(words)).join(' | '),
      ),
    );
}

const changed = (report: StatesReport): readonly string[] => [...changesIn(report)].sort();

test('unchanged rules are not reported, wherever they are written', () => {
  const report = compare(
    { 'a.yaml': `${receiver('one', namespaces('a', 'b'))}---\n${NODES}---\n${PODS}` },
    { 'b.yaml': `# moved\n${PODS}`, 'c.yaml': `${NODES}---\n${receiver('one', namespaces('b', 'a'))}` },
  );
  expect(report.compared.rules).toBe(2);
  expect(report.rules).toEqual([]);
});

describe('receivers', () => {
  test('that no alert of a rule reaches any more, with the reason', () => {
    const report = compare(
      { 'a.yaml': `${receiver('one')}---\n${receiver('two')}`, 'r.yaml': NODES },
      { 'a.yaml': `${receiver('one', severity('warning'))}---\n${receiver('two')}`, 'r.yaml': NODES },
    );
    expect(wordsOf(report)).toEqual([
      expect.stringMatching(
        /^Alert rules that lose a receiver \| NodeDown \(ClusterRuleGroup nodes\) \| Before: one, two \| After: two \| What stops one now: .*severity/,
      ),
    ]);
    expect(report.rules).toMatchObject([
      { rules: [{ at: { uri: 'r.yaml', line: 4 } }], lost: [{ receiver: 'one', reason: { stage: 'filter' } }] },
    ]);
    expect(changed(report)).toEqual(['any', 'lost-receiver']);
  });

  test('that get fewer of the alerts, or more', () => {
    const state = (...values: readonly string[]) => ({ a: receiver('one', namespaces(...values)), r: PODS });
    const report = compare(state('a', 'b'), state('a'), []);
    expect(wordsOf(report)).toEqual([
      'Alert rules that lose a receiver | PodDown (ClusterRuleGroup pods) | Before: one (if namespace is one of a, b) | After: one (if namespace is a)',
    ]);
    expect(report.rules).toMatchObject([{ lost: [{ receiver: 'one', reason: undefined }], gained: [] }]);
    expect(changed(report)).toContain('lost-receiver');

    const wider = compare(state('a'), state('a', 'b'), []);
    expect(wordsOf(wider)).toEqual([expect.stringContaining('Alert rules that reach more receivers')]);
    expect(changed(wider)).not.toContain('lost-receiver');
    expect(compare(state('a'), { a: receiver('one'), r: PODS }, []).rules).toMatchObject([{ lost: [], gained: [{}] }]);
    const moved = compare(state('a', 'b'), state('b', 'c'), []);
    expect(moved.rules).toMatchObject([{ lost: [{ receiver: 'one' }], gained: [{ receiver: 'one' }] }]);
  });

  test('that vanish: rules with the same change are one entry', () => {
    const files = { r: `${NODES}---\n${PODS}` };
    const report = compare({ ...files, a: receiver('one') }, files, []);
    expect(wordsOf(report)).toEqual([
      'Alert rules that no longer reach anybody | NodeDown (ClusterRuleGroup nodes), PodDown (ClusterRuleGroup pods) | Before: one | After: nobody | What stops one now: The manifests do not define it.',
    ]);
  });

  test('that a Silence mutes, and that have no credentials', () => {
    const before = { a: receiver('one'), r: PODS };
    const muted = compare(before, { ...before, s: silence('night', '') }, []);
    expect(muted.rules).toMatchObject([{ lost: [{ receiver: 'one', reason: { stage: 'silence' } }] }]);
    const broken = { ...before, a: receiver('one').replace('https://oapi', 'ftp://oapi') };
    expect(compare(before, broken, []).rules).toMatchObject([
      { after: { receivers: [] }, lost: [{ receiver: 'one' }] },
    ]);
  });
});

describe('rules', () => {
  test('appear and vanish with their receivers, which is no lost receiver', () => {
    const report = compare({ a: receiver('one'), r: NODES }, { a: receiver('one', severity('critical')), r: PODS }, []);
    expect(wordsOf(report)).toEqual([
      'Alert rules that vanish | NodeDown (ClusterRuleGroup nodes) | Before: one',
      'New alert rules | PodDown (ClusterRuleGroup pods) | After: nobody',
    ]);
    expect(report.rules.flatMap(({ lost, gained }) => [...lost, ...gained])).toEqual([]);
    expect(report.rules.find(({ after }) => !after)?.rules).toMatchObject([{ at: { uri: 'r', line: 4 } }]);
    expect(changed(report)).toEqual(['any']);
  });

  test('begin and cease to be evaluated', () => {
    const disabled = rules('nodes', { alert: 'NodeDown', expr: 'up == 0', severity: 'critical', disable: true });
    const on = { a: receiver('one'), r: NODES };
    const off = { a: receiver('one'), r: disabled };
    const ceasing = compare(on, off, []);
    expect(wordsOf(ceasing)).toEqual([
      expect.stringMatching(
        /^Alert rules that cease to send alerts .* \| Before: one \| After: never evaluated \| What stops one now: /,
      ),
    ]);
    expect(changed(ceasing)).toContain('lost-receiver');
    expect(wordsOf(compare(off, on, []))).toEqual([expect.stringContaining('Alert rules that begin to send alerts')]);
    // what nobody hears does not change
    expect(compare(off, { ...off, a: receiver('two') }, []).rules).toEqual([]);
  });

  test('with other labels take another way', () => {
    const mild = rules('nodes', { alert: 'NodeDown', expr: 'up == 0', severity: 'warning' });
    const a = receiver('one', severity('critical'));
    expect(compare({ a, r: NODES }, { a, r: mild }, []).rules).toMatchObject([
      { before: { receivers: [{ name: 'one' }] }, after: { receivers: [] }, lost: [{ receiver: 'one' }] },
    ]);
  });

  test('of one name are paired by their labels, then in their order', () => {
    const critical = { alert: 'Disk', expr: 'free < 1', severity: 'critical' };
    const warning = { alert: 'Disk', expr: 'free < 5', severity: 'warning' };
    const a = receiver('one', severity('critical'));
    const report = compare({ a, r: rules('disk', warning, critical) }, { a, r: rules('disk', critical) }, []);
    expect(wordsOf(report)).toEqual(['Alert rules that vanish | Disk (ClusterRuleGroup disk) | Before: nobody']);
  });
});
