import { describe, expect, test } from 'vitest';
import { analyseStream, factsOf, preparePipeline, readClusterObjects, routeAlerts, traceAlert } from '#core';
import { alert, MANAGER, NOON, object, receiver, route, TEMPLATES, trace } from '../pipeline-of.js';

const tenant = receiver('crew', 'type: tenant, user: web');
const web = alert({ namespace: 'web', rule_level: 'namespace', severity: 'info' });

function manager(policy: string): string {
  return MANAGER.replace('spec:', `spec:\n  routePolicy: ${policy}`);
}

describe('the last step of an alert', () => {
  const toShop = object('Router', 'r', 'alertSelector: {}\nreceivers: {name: [shop]}');
  const shop = receiver('shop', 'type: tenant, user: shop');

  test.each<[string, readonly string[], string]>([
    ['delivered', [tenant], 'delivered passed'],
    ['no such namespace', [receiver('crew', 'type: tenant, user: x')], 'route stopped'],
    ['disabled', [receiver('crew', 'type: global', 'enabled: false')], 'route stopped'],
    ['ignored', [receiver('crew', 'team: x')], 'route stopped'],
    ['like a default Config', [receiver('crew', 'type: default')], 'route stopped'],
    ['no DingTalk', [object('Receiver', 'crew', 'email: {}', 'type: global')], 'route stopped'],
    ['only routers', [manager('RouterOnly'), tenant], 'route stopped'],
    ['routed elsewhere', [manager('RouterFirst'), tenant, shop, toShop], 'route stopped'],
    [
      'routed',
      [manager('RouterFirst'), shop, object('Router', 'r', 'alertSelector: {}\nreceivers: {name: [crew]}'), tenant],
      'delivered passed',
    ],
    [
      'conditions',
      [receiver('crew', 'type: global', 'alertSelector: {matchLabels: {severity: error}}')],
      'filter stopped',
    ],
    ['no target', [object('Receiver', 'crew', 'dingtalk: {}', 'type: global')], 'delivered failed'],
  ])('%s', (_, documents, last) => {
    expect(trace(route({ documents, alerts: [web] }), 0, 'crew').at(-1)).toBe(last);
  });

  test('reports each target, also when only one of them receives the alert', () => {
    const both = object(
      'Receiver',
      'both',
      "dingtalk: {chatbot: {webhook: {value: 'https://x/y'}}, conversation: {chatids: [c]}}",
      'type: global',
    );
    const routing = route({ documents: [both], alerts: [web] });
    const { steps, outcome, assumed } = traceAlert(routing, 0, 0);
    expect(
      steps.filter(({ target }) => target).map(({ target, stage, verdict }) => `${target} ${stage} ${verdict}`),
    ).toEqual([
      'chatbot credentials passed',
      'chatbot message passed',
      'chatbot throttle passed',
      'chatbot delivered passed',
      'conversation config failed',
    ]);
    expect([outcome, assumed]).toEqual(['partly', false]);
  });

  test.each([
    ['delivered', [tenant], 'delivered'],
    ['stopped', [receiver('crew', 'team: x')], 'stopped'],
    ['failed', [receiver('crew', 'type: global', 'template: none')], 'failed'],
  ] as const)('%s', (_, documents, outcome) => {
    expect(traceAlert(route({ documents, alerts: [web] }), 0, 0).outcome).toBe(outcome);
  });
});

test('each step has the place that determined it', () => {
  const conditions = `alertSelector:
  matchLabels: {team: a}
  matchExpressions:
    - {key: severity, operator: In, values: [error]}`;
  const text = [object('Router', 'r', 'enabled: false'), receiver('crew', 'type: global', conditions)].join('\n---');
  const file = (uri: string, content: string) => ({ uri, facts: factsOf(analyseStream(content)) });
  const cluster = readClusterObjects([file('a.yaml', `${MANAGER}---${TEMPLATES}`), file('b.yaml', text)]);
  const routing = routeAlerts(preparePipeline(cluster, { at: NOON, complete: true, posted: true }), [
    alert({ team: 'a', severity: 'info' }),
  ]);
  const [, , filter] = traceAlert(routing, 0, 0).steps;
  const line = text.split('\n').findIndex((each) => each.includes('key: severity'));
  expect(filter).toMatchObject({ stage: 'filter', at: { uri: 'b.yaml', range: { start: { line, character: 10 } } } });
  expect(filter?.text.template).toBe('{state}, {requirement}');
});
