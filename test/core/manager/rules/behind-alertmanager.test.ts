import { expect, it } from 'vitest';
import { preparePipeline, renderPhrase } from '#core';
import { createRouteRules } from '../../../../core/src/manager/rules/route-rules.js';
import { clusterOf, MANAGER, NOON, receiver, TEMPLATES } from '../pipeline/pipeline-of.js';
import { OPEN, ruleOf } from './rule-of.js';

const CONFIG = `apiVersion: v1
kind: Secret
metadata: {name: alertmanager-main, namespace: kubesphere-monitoring-system}
stringData:
  alertmanager.yaml: |
    route:
      receiver: prometheus
      routes:
      - {receiver: "null", match: {alertname: Nulled}}
      - {receiver: "null", match: {namespace: test}}
    receivers:
    - name: "null"
    - name: prometheus
      webhook_configs: [{url: "http://notification-manager-svc.kubesphere-monitoring-system.svc:19093/api/v2/alerts"}]
`;

it('the alerts of a rule that certainly end in Alertmanager are sent nowhere', () => {
  const pipeline = preparePipeline(clusterOf(MANAGER, TEMPLATES, CONFIG, receiver('all', 'type: global')), {
    at: NOON,
    complete: true,
  });
  const rules = [
    ruleOf('Nulled', { severity: 'critical' }),
    ruleOf('Other', { severity: 'critical', namespace: 'test' }),
    ruleOf('Open', { severity: 'critical', namespace: OPEN }),
    ruleOf('Sent', { severity: 'critical', namespace: 'shop' }),
  ];
  const route = createRouteRules();
  const said = (): readonly string[] =>
    route(pipeline, rules).map(({ rule: { evaluation } }) =>
      evaluation.state === 'evaluated' ? evaluation.state : `${evaluation.state}: ${renderPhrase(evaluation.why)}`,
    );
  const nothing = 'sent-nowhere: Alertmanager’s receiver null sends nothing.';
  expect(said()).toEqual([nothing, nothing, 'evaluated', 'evaluated']);
  expect(route(pipeline, rules)).toEqual(route(pipeline, rules));
});

it('ends count at any time where a file says so, and nobody else can get the alerts', () => {
  const config = CONFIG.replace(
    '    receivers:',
    `      - {receiver: mail, match: {namespace: mailed}}
      - {receiver: prometheus, match: {namespace: night}, mute_time_intervals: [always]}
    time_intervals: [{name: always, time_intervals: [{times: [{start_time: '00:00', end_time: '24:00'}]}]}]
    receivers:
    - name: mail
      email_configs: [{to: a@example.com, from: b@example.com, smarthost: 'mail:25'}]`,
  );
  const options = { at: NOON, complete: true };
  const of = (...texts: readonly string[]) =>
    preparePipeline(clusterOf(MANAGER, TEMPLATES, ...texts, receiver('all', 'type: global')), options);
  const rules = [
    ruleOf('Nulled', { severity: 'critical' }),
    ruleOf('Mailed', { severity: 'critical', namespace: 'mailed' }),
    ruleOf('Muted', { severity: 'critical', namespace: 'night' }),
    ruleOf('Watchdog', { severity: 'none' }),
  ];
  const states = (ends: 'now' | 'ever', ...texts: readonly string[]) =>
    createRouteRules(ends)(of(...texts), rules).map(({ rule }) => rule.evaluation.state);
  expect(states('now', config)).toEqual(['sent-nowhere', 'sent-nowhere', 'sent-nowhere', 'evaluated']);
  expect(states('ever', config)).toEqual(['sent-nowhere', 'evaluated', 'evaluated', 'evaluated']);
  // as installed, which is assumed
  expect(states('now')).toEqual(['evaluated', 'evaluated', 'evaluated', 'sent-nowhere']);
  expect(states('ever')).toEqual(['evaluated', 'evaluated', 'evaluated', 'evaluated']);
});

it('a rule that ends in Alertmanager keeps its route while the configuration stays the same', () => {
  const cluster = clusterOf(MANAGER, TEMPLATES, CONFIG, receiver('all', 'type: global'));
  const rules = [ruleOf('Nulled', { severity: 'critical' })];
  const route = createRouteRules();
  const at = (minutes: bigint) =>
    route(preparePipeline(cluster, { at: NOON + minutes * 60_000_000_000n, complete: true }), rules)[0];
  expect(at(1n)).toBe(at(0n));
});
