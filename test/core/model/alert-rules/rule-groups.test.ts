import { describe, expect, test } from 'vitest';
import { rulesIn, shownRules } from './read-rules.js';

const ENABLED = '{alerting.kubesphere.io/enable: "true"}';

const group = (
  kind: string,
  rules: string,
  labels = ENABLED,
  metadata = 'name: shop',
) => `apiVersion: alerting.kubesphere.io/v2beta1
kind: ${kind}
metadata: {${metadata}, labels: ${labels}}
spec:
  rules:
${rules.replaceAll(/^/gm, '    ')}
`;

const IN_PAY = 'name: shop, namespace: pay';
const SLOW =
  '- {alert: Slow, expr: \'sum by (job, namespace) (latency{namespace="x", job="shop"})\', severity: warning}';
const ADDED = 'rule_group=shop, rule_id';

describe('labels of rule groups', () => {
  test.each([
    [
      '3.4',
      'RuleGroup',
      `alertname=Slow, alerttype=metric, job=shop, namespace=pay, ${ADDED}, rule_level=namespace, rule_type=custom, severity=warning`,
    ],
    [
      '3.4',
      'ClusterRuleGroup',
      `alertname=Slow, alerttype=metric, job=shop, namespace=x, ${ADDED}, rule_level=cluster, rule_type=custom, severity=warning`,
    ],
    [
      '3.4',
      'GlobalRuleGroup',
      `alertname=Slow, alerttype=metric, job=shop, namespace=x, ${ADDED}, rule_level=global, rule_type=custom, severity=warning`,
    ],
    [
      '4.1',
      'RuleGroup',
      `alertname=Slow, alerttype=metric, cluster, job=shop, namespace=pay, ${ADDED}, rule_level=namespace, rule_type=custom, severity=warning`,
    ],
    [
      '4.1',
      'GlobalRuleGroup',
      `alertname=Slow, alerttype=metric, cluster, job=shop, namespace=x, ${ADDED}, rule_level[=~cluster|global], rule_type=custom, severity=warning`,
    ],
  ])('%s, %s', (target, kind, labels) => {
    expect(shownRules(group(kind, SLOW, ENABLED, IN_PAY), target)).toEqual([`Slow: {${labels}}`]);
  });

  test('override those of the user, except for the rule’s id', () => {
    const rules = `- alert: A
  expr: "1"
  labels: {severity: critical, rule_level: mine, alerttype: mine, rule_id: abc, namespace: mine, team: "{{ $labels.x }}"}`;
    expect(shownRules(group('RuleGroup', rules, ENABLED, IN_PAY), '3.4')).toEqual([
      'A: {alertname=A, alerttype=metric, namespace=pay, rule_group=shop, rule_id=abc, rule_level=namespace, rule_type=custom, severity=critical}',
    ]);
    expect(shownRules(group('RuleGroup', rules, ENABLED, IN_PAY), '4.1')[0]).toContain('severity=info');
  });

  test('the namespace may not be written', () => {
    const [shown] = shownRules(group('RuleGroup', SLOW), '3.4');
    expect(shown).toContain(', namespace, ');
  });

  test('selectors of a GlobalRuleGroup are matchers', () => {
    const rules = `- alert: One
  expr: up{namespace="other"}
  namespaceSelector: {inValues: [a]}
- alert: Two
  expr: up
  clusterSelector: {matcher: {type: "!=", value: host}}
  namespaceSelector: {inValues: [a, b]}`;
    const [one, two] = shownRules(group('GlobalRuleGroup', rules), '3.4');
    expect(one).toContain(' namespace=a, ');
    expect(two).toContain(' cluster?[!=host], namespace[=~(a|b)], ');
  });

  test('alerts about the exporter of nodes lose its place in KubeSphere 4', () => {
    const rules = `- {alert: Sure, expr: 'node_load{job="node-exporter"}'}
- {alert: Maybe, expr: 'x{namespace=~"kubesphere-.*"}'}
- {alert: Not, expr: 'x{namespace="shop"}'}
- {alert: Other, expr: 'x{job="k", namespace="kubesphere-monitoring-system"}'}`;
    const namespaces = shownRules(group('ClusterRuleGroup', rules), '4.1').map(
      (shown) => /-?\bnamespace[^,} ]*/.exec(shown)?.[0],
    );
    expect(namespaces).toEqual(['-namespace', undefined, 'namespace=shop', 'namespace=kubesphere-monitoring-system']);
  });
});

describe('which groups are evaluated', () => {
  test.each([
    ['3.3', ENABLED, 'the targeted KubeSphere has no ClusterRuleGroup'],
    ['3.4', '{}', 'the ClusterRuleGroup lacks the label `alerting.kubesphere.io/enable: "true"`'],
    [
      '3.4',
      '{alerting.kubesphere.io/enable: "false"}',
      'the ClusterRuleGroup lacks the label `alerting.kubesphere.io/enable: "true"`',
    ],
  ])('%s, %s', (target, labels, why) => {
    expect(shownRules(group('ClusterRuleGroup', SLOW, labels), target)).toEqual([`Slow: never: ${why}`]);
  });

  test('a disabled rule is not', () => {
    expect(shownRules(group('ClusterRuleGroup', '- {alert: A, expr: "1", disable: true}'), '3.4')).toEqual([
      'A: never: the rule is disabled',
    ]);
  });

  test('what hides the label is assumed to give it', () => {
    const [rule] = rulesIn(group('ClusterRuleGroup', SLOW, '{alerting.kubesphere.io/enable: "${ON}"}'), '3.4');
    expect(rule?.evaluation.state).toBe('evaluated');
    expect(rule?.assumptions.map(({ args }) => args)).toEqual([{ placeholder: '${ON}' }]);
  });
});

describe('exprBuilder', () => {
  const workload = (kind: string, names: string, threshold: string) => `- alert: A
  expr: ignored
  exprBuilder:
    workload: {kind: ${kind}, names: ${names}, comparator: ">", metricThreshold: ${threshold}}`;
  const shown = (rule: string, kind = 'RuleGroup', target = '3.4') =>
    shownRules(group(kind, rule, ENABLED, IN_PAY), target)[0];

  test('one workload is certain, several are limited', () => {
    expect(shown(workload('Deployment', '[web]', '{cpu: {usage: 0.5}}'))).toBe(
      'A: {alertname=A, alerttype=metric, cluster?, namespace=pay, owner_kind?, rule_group=shop, rule_id, rule_level=namespace, rule_type=template, workload=Deployment:web}',
    );
    expect(shown(workload('StatefulSet', '[a, b]', '{memory: {usage: 5}}'))).toContain('workload[=~StatefulSet:(a|b)]');
    expect(shown(workload('Deployment', '[web]', '{replica: {unavailableRatio: 0.5}}'))).toContain(
      'owner_kind=Deployment',
    );
  });

  test('nodes', () => {
    const rule = `- alert: A
  exprBuilder: {node: {names: [n1], comparator: ">", metricThreshold: {disk: {spaceUtilization: 0.9}}}}`;
    expect(shown(rule, 'ClusterRuleGroup')).toContain('host_ip?, node=n1, role?');
  });

  test('names of a GlobalRuleGroup select clusters and namespaces', () => {
    const rule = workload('Deployment', '[{cluster: c, namespace: pay, names: [web]}]', '{cpu: {usage: 1}}');
    expect(shown(rule, 'GlobalRuleGroup')).toContain('cluster=c, namespace=pay,');
    expect(shown(rule, 'GlobalRuleGroup')).toContain('workload=Deployment:web');
  });

  test('conditions that never hold', () => {
    const written = 'no series matches: kinds are written `Deployment`, `StatefulSet` and `DaemonSet`';
    expect(shown(workload('deployment', '[web]', '{cpu: {usage: 1}}'))).toBe(`A: never: ${written}`);
    expect(shown(workload('Statefulset', '[web]', '{cpu: {usage: 1}}'))).toBe(`A: never: ${written}`);
    expect(shown(workload('Statefulset', '[web]', '{cpu: {usage: 1}}'), 'RuleGroup', '4.1')).toContain(
      'workload[=~(?i:Statefulset):(web)]',
    );
    expect(shown(workload('Deployment', '[]', '{cpu: {usage: 1}}'))).toBe(
      'A: never: `exprBuilder` describes no condition',
    );
    const disk = `- alert: A
  exprBuilder: {node: {names: [n1], comparator: ">", metricThreshold: {disk: {throughputWrite: 9}}}}`;
    expect(shown(disk, 'ClusterRuleGroup')).toBe('A: never: KubeSphere records no series for `disk.throughputWrite`');
  });
});

test('assumptions', () => {
  const count = (kind: string, target: string) => rulesIn(group(kind, SLOW), target)[0]?.assumptions.length;
  expect(count('ClusterRuleGroup', '3.4')).toBe(0);
  expect(count('ClusterRuleGroup', '4.1')).toBe(1);
  expect(count('GlobalRuleGroup', '4.1')).toBe(2);
  expect(count('ClusterRuleGroup', '2.6')).toBe(2);
});
