import { describe, expect, test } from 'vitest';
import { rulesIn, shownRules } from './read-rules.js';

const rule = (labels: string, rules: string, namespace = 'pay') => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: shop
  namespace: ${namespace}
  labels: ${labels}
spec:
  groups:
    - name: shop.rules
      rules:
${rules.replaceAll(/^/gm, '        ')}
`;

const PROMETHEUS = '{prometheus: k8s, role: alert-rules}';
const CUSTOM = '{thanos-ruler: kubesphere, role: alert-rules, custom-alerting-rule-level: namespace}';

const DOWN = `- alert: Down
  expr: up{job="shop"} == 0
  labels: {severity: critical}`;

describe('which PrometheusRules are evaluated', () => {
  test.each([
    ['3.3', PROMETHEUS, ['Down: {alertname=Down, job=shop, prometheus, severity=critical …}']],
    ['3.4', PROMETHEUS, ['Down: {alertname=Down, job=shop, prometheus, severity=critical …}']],
    ['4.1', PROMETHEUS, ['Down: sent-nowhere: Prometheus has no Alertmanager as installed; use a RuleGroup instead']],
    ['3.4', '{}', ['Down: never: the PrometheusRule lacks the labels `prometheus: k8s` and `role: alert-rules`']],
    ['3.3', CUSTOM, ['Down: {alertname=Down, job=shop, severity=critical …}']],
    ['3.4', CUSTOM, ['Down: never: the PrometheusRule lacks the label `prometheus: k8s`']],
    // evaluated twice, where only Prometheus adds its label
    [
      '3.3',
      '{thanos-ruler: kubesphere, prometheus: k8s, role: alert-rules}',
      ['Down: {alertname=Down, job=shop, severity=critical …}'],
    ],
    ['3.4', '{role: "${ROLE}"}', ['Down: {alertname=Down, job=shop, prometheus, severity=critical …}']],
    [
      '4.1',
      '{alerting.kubesphere.io/data_source: default, alerting.kubesphere.io/owner_cluster: host, alerting.kubesphere.io/rule_level: cluster}',
      ['Down: {alertname=Down, cluster, job=shop, severity=critical …}'],
    ],
  ])('%s: %s', (target, labels, expected) => {
    expect(shownRules(rule(labels, DOWN), target)).toEqual(expected);
  });

  test('those that KubeSphere makes of groups, in its own namespace', () => {
    const labels = '{alerting.kubesphere.io/rule_level: namespace}';
    expect(shownRules(rule(labels, DOWN, 'kubesphere-monitoring-system'), '3.4')).toEqual([
      'Down: {alertname=Down, job=shop, severity=critical …}',
    ]);
    expect(shownRules(rule(labels, DOWN), '3.4')[0]).toContain('never');
  });
});

describe('labels that a rule gives', () => {
  const labels = (rules: string) => shownRules(rule(CUSTOM, rules), '3.3');

  test('override those of the result, and the name overrides all', () => {
    const rules = `- alert: Down
  expr: sum by (job, node) (up{job="shop"})
  labels: {alertname: Other, job: mine, empty: ""}`;
    expect(labels(rules)).toEqual(['Down: {alertname=Down, job=mine, node?}']);
  });

  test('may be templates', () => {
    const rules = `- alert: Down
  expr: sum by (job, node) (up{job="shop"})
  labels:
    copy: "{{ $labels.job }}"
    open: '{{ $labels.node }}'
    missing: "{{ .Labels.pod }}"
    other: "{{ $value }}"
    around: "node {{ $labels.node }}"
    hidden: \${TEAM}`;
    expect(labels(rules)).toEqual([
      'Down: {alertname=Down, around, copy=shop, hidden?, job=shop, node?, open?, other?}',
    ]);
  });

  test('of which a name is hidden leave all of them open', () => {
    const rules = `- alert: Down
  expr: sum by (job) (up{job="shop"})
  labels: {"\${LABEL}": x, team: a}`;
    expect(labels(rules)).toEqual(['Down: {alertname=Down, team=a …}']);
  });
});

describe('expressions', () => {
  const labels = (expr: string) => shownRules(rule(CUSTOM, `- {alert: A, expr: '${expr}'}`), '3.3')[0];

  test.each([
    ['sum by (job) (up{job="shop"}) > ${LIMIT}', 'A: {alertname=A, job=shop}'],
    ['sum by (job, node) (up{job="${JOB}", node="n"})', 'A: {alertname=A, job?, node=n}'],
    ['sum by (${LABELS}) (up{job="shop"})', 'A: {alertname=A …}'],
    ['${EXPRESSION}', 'A: {alertname=A …}'],
    ['1', 'A: {alertname=A}'],
  ])('%s', (expr, expected) => {
    expect(labels(expr)).toBe(expected);
  });
});

describe('recording rules', () => {
  const record = rule(
    '{}',
    `- {record: 'shop:up:sum', expr: 'sum by (team) (up)', labels: {source: shop}}
- {record: 'shop:loop', expr: 'shop:loop * 2'}`,
  );
  const alert = (expr: string) => rule(CUSTOM, `- {alert: A, expr: '${expr}'}`);
  const labels = (expr: string, target = '3.3') => shownRules(`${alert(expr)}---\n${record}`, target)[0];

  test('of other files give the labels of their series', () => {
    expect(labels('shop:up:sum{team="a"} < 1')).toBe('A: {alertname=A, source=shop, team=a}');
  });

  test('may depend on themselves', () => {
    expect(labels('shop:loop')).toBe('A: {alertname=A …}');
  });

  test('of KubeSphere are known', () => {
    const shown = (expr: string, target: string) =>
      shownRules(rule(PROMETHEUS, `- {alert: A, expr: '${expr}'}`), target)[0]?.replace(
        ', prometheus=kubesphere-monitoring-system/k8s',
        '',
      );
    expect(shown('node:load1:ratio{node="n"} > 1', '3.3')).toBe('A: {alertname=A, host_ip?, node=n, role?}');
    expect(shown('node:load1:ratio{node="n"} > 1', '3.4')).toBe('A: {alertname=A, cluster?, host_ip?, node=n, role?}');
    expect(shown('namespace:deployment_unavailable_replicas:ratio', '3.3')).toBe(
      'A: {alertname=A, deployment?, namespace?, owner_kind=Deployment, workload?, workspace?}',
    );
  });
});

test('the facts of a rule', () => {
  const [first] = rulesIn(rule(PROMETHEUS, `${DOWN}\n  annotations: {summary: "{{ $labels.pod }} is down"}`), '2.6');
  expect(first).toMatchObject({
    kind: 'PrometheusRule',
    apiGroup: 'monitoring.coreos.com',
    namespace: 'pay',
    object: 'shop',
    group: 'shop.rules',
    alert: 'Down',
    annotations: { summary: '{{ $labels.pod }} is down' },
  });
  expect(first?.range.start.line).toBe(10);
  expect(first?.assumptions).toHaveLength(1);
});
