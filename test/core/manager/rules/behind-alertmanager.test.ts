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
