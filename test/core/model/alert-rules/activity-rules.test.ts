import { describe, expect, test } from 'vitest';
import { rulesIn, shownRules } from './read-rules.js';

const object = (
  apiVersion: string,
  kind: string,
  metadata: string,
  rules: string,
  more = '',
) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata: ${metadata}
spec:
${more}  rules:
${rules.replaceAll(/^/gm, '    ')}
`;

describe('events', () => {
  const events = (rules: string, metadata = '{name: pods, namespace: pay}') =>
    object('events.kubesphere.io/v1alpha1', 'Rule', metadata, rules);
  const HOME = 'kubesphere-logging-system';
  const NO_KINDS = '-rule_group, -rule_id, -rule_level, -rule_type, -severity';

  test('the kind in the condition is a label', () => {
    const rules = `- name: BackOff
  enable: true
  type: alert
  condition: type="Warning" and involvedObject.kind="Pod" and reason="BackOff"
  labels: {severity: warning}
- {name: Any, enable: true, type: alert, condition: reason="Failed"}
- {name: Either, enable: true, type: alert, condition: involvedObject.kind="Pod" or involvedObject.kind="Node"}
- {name: Note, enable: true, type: notification, condition: reason="Failed"}`;
    expect(shownRules(events(rules), '3.4')).toEqual([
      'BackOff: {alertname=BackOff, alerttype=event, container?, namespace=pay, pod, severity=warning}',
      `Any: {alertname=Any, alerttype=event, namespace=pay, ${NO_KINDS} …}`,
      `Either: {alertname=Either, alerttype=event, namespace=pay, ${NO_KINDS} …}`,
    ]);
  });

  test('rules are off unless they are switched on', () => {
    expect(shownRules(events('- {name: A, type: alert, condition: x}'), '3.4')).toEqual([
      'A: never: the rule is not enabled',
    ]);
  });

  test('rules for the cluster say so', () => {
    const rule = '- {name: A, enable: true, type: alert, condition: involvedObject.kind="Node"}';
    expect(
      shownRules(events(rule, `{name: a, namespace: ${HOME}, labels: {kubesphere.io/rule-scope: cluster}}`), '3.4'),
    ).toEqual(['A: {alertname=A, alerttype=event, container?, namespace?, node}']);
    expect(shownRules(events(rule, `{name: a, namespace: ${HOME}}`), '3.4')).toEqual([
      'A: never: the Rule lacks the label `kubesphere.io/rule-scope`',
    ]);
  });

  test('a scope of the whole cluster is refused in other namespaces', () => {
    const rule = '- {name: A, enable: true, type: alert, condition: involvedObject.kind="Node"}';
    expect(
      shownRules(events(rule, '{name: a, namespace: pay, labels: {kubesphere.io/rule-scope: cluster}}'), '3.4'),
    ).toEqual(['A: never: only in the namespace kubesphere-logging-system, a rule has the scope cluster']);
  });

  test('what is no kind is no label of an alert without it', () => {
    const [rule] = rulesIn(events('- {name: Any, enable: true, type: alert, condition: reason="Failed"}'), '3.4');
    expect(rule?.labels.labels.get('severity')).toEqual({ is: 'absent' });
    expect(rule?.labels.closed).toBe(false);
  });

  test('KubeSphere 4 has none', () => {
    expect(shownRules(events('- {name: A, enable: true, type: alert, condition: x}'), '4.1')).toEqual([
      'A: never: the targeted KubeSphere has no Rule of events.kubesphere.io',
    ]);
  });
});

describe('audit records', () => {
  const audit = (rules: string, labels = '{type: alerting}') =>
    object('auditing.kubesphere.io/v1alpha1', 'Rule', `{name: audit, labels: ${labels}}`, rules);
  const RULE = '- {name: Exec, type: rule, enable: true, condition: x, priority: WARNING}';

  test('alerts have no severity', () => {
    expect(shownRules(audit(`${RULE}\n- {name: helper, type: macro, macro: x}`), '3.4')).toEqual([
      'Exec: {alertname=Exec, alerttype=auditing, group?, name?, namespace?, requestReceivedTimestamp?, resource?, user?, verb?}',
    ]);
  });

  test.each([
    [
      '- {name: Exec, type: rule, enable: true, priority: INFO}',
      '{}',
      'its priority INFO is below that of alerts, WARNING as installed',
    ],
    ['- {name: Exec, type: rule, enable: false, priority: WARNING}', '{}', 'the rule is not enabled'],
    [RULE, '{type: archiving}', 'rules of the type `archiving` make no alerts'],
  ])('%s %s', (rule, labels, why) => {
    expect(shownRules(audit(rule, labels), '3.4')).toEqual([`Exec: never: ${why}`]);
  });
});

describe('the extension for telemetry', () => {
  const RULE = `- name: Denied
  enable: true
  expr: {kind: rule, condition: x}
  alerts: {severity: warning, message: Denied, labels: {team: a}, annotations: {summary: s}}
- {name: list, expr: {kind: list, list: [a]}}`;
  const group = object('logging.whizard.io/v1alpha1', 'ClusterRuleGroup', '{name: audit}', RULE, '  type: auditing\n');

  test('labels are those of the rule, as assumed', () => {
    expect(shownRules(group, '4.1')).toEqual(['Denied: {alertname=Denied, alerttype, severity=warning, team=a …}']);
    expect(rulesIn(group, '4.1')[0]).toMatchObject({ annotations: { summary: 's' } });
    expect(rulesIn(group, '4.1')[0]?.assumptions).toHaveLength(1);
  });

  test('KubeSphere 3 has none', () => {
    expect(shownRules(group, '3.4')).toEqual([
      'Denied: never: the targeted KubeSphere has no ClusterRuleGroup of logging.whizard.io',
    ]);
  });
});

test.each([
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
  'apiVersion: alerting.kubesphere.io/v2beta1\nkind: Other\nspec: {rules: [{alert: A}]}\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules: []\n',
  'apiVersion: events.kubesphere.io/v1alpha1\nkind: Rule\nspec: {rules: text}\n',
  'apiVersion: alerting.kubesphere.io/v2beta1\nkind: RuleGroup\nspec: {rules: [text, {expr: x}, {alert: null}, [1]]}\n',
])('nothing is read of %s', (text) => {
  expect(rulesIn(text, '3.4')).toEqual([]);
});
