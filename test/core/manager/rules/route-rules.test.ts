import { describe, expect, it } from 'vitest';
import { type PipelineOptions, preparePipeline, renderPhrase } from '#core';
import { createRouteRules } from '../../../../core/src/manager/rules/route-rules.js';
import type { Reach, RuleRoute } from '../../../../core/src/manager/rules/rule-route.js';
import type { AlertRule } from '../../../../core/src/model/alert-rules/alert-rule.js';
import { clusterOf, MANAGER, NOON, object, receiver, TEMPLATES } from '../pipeline/pipeline-of.js';
import { OPEN, ruleOf } from './rule-of.js';

function routeOf(documents: readonly string[], rule: AlertRule, options: Partial<PipelineOptions> = {}) {
  const usual = documents.some((text) => text.includes('kind: NotificationManager')) ? [] : [MANAGER];
  const cluster = clusterOf(...usual, TEMPLATES, ...documents);
  const [route] = createRouteRules()(preparePipeline(cluster, { at: NOON, complete: true, ...options }), [rule]);
  if (!route) throw new Error('No route.');
  const nameOf = (index: number): string => cluster.receivers[index]?.facts.name ?? '';
  return { route, said: saidOf(route, nameOf), silences: route.silences.map(({ mutes }) => textOf(mutes)) };
}

function saidOf({ receivers, somebody }: RuleRoute, nameOf: (index: number) => string): readonly string[] {
  return [
    ...receivers.map(
      ({ receiver, reach, assumed, lost }) =>
        `${nameOf(receiver)}: ${textOf(reach)}${assumed ? ', assumed' : ''}${lost ? `, lost: ${renderPhrase(lost.text)}` : ''}`,
    ),
    `somebody: ${textOf(somebody)}`,
  ];
}

function textOf(reach: Reach): string {
  if (reach.is !== 'depending') return reach.is;
  return reach.when ? `if ${renderPhrase(reach.when)}` : `depending on ${reach.labels}`;
}

function when(...conditions: readonly string[]): string {
  return `alertSelector: {matchExpressions: [${conditions.join(', ')}]}`;
}

const inNamespace = (...names: string[]): string => `{key: namespace, operator: In, values: [${names}]}`;
const critical = '{key: severity, operator: In, values: [critical]}';
const rule = ruleOf('KubePodCrashLooping', { severity: 'critical', namespace: OPEN, pod: OPEN });

describe('the receivers of a rule', () => {
  it('are reached always, never, or depending on open labels', () => {
    const documents = [
      receiver('on-call', 'type: global', when(critical)),
      receiver('payment', 'type: global', when(inNamespace('payment'))),
      receiver('warnings', 'type: global', when('{key: severity, operator: In, values: [warning]}')),
    ];
    expect(routeOf(documents, rule).said).toEqual([
      'on-call: always',
      'payment: if namespace is payment',
      'somebody: always',
    ]);
  });

  it('are nobody for some values, although each value of another label has its receiver', () => {
    const documents = [
      receiver('a', 'type: global', when(inNamespace('a'))),
      receiver('b', 'type: global', when(inNamespace('b', 'c'))),
    ];
    expect(routeOf(documents, rule).said.at(-1)).toBe('somebody: if namespace is one of a, b, c');
    const others = receiver('others', 'type: global', when('{key: namespace, operator: NotIn, values: [a, b, c]}'));
    expect(routeOf([...documents, others], rule).said.at(-1)).toBe('somebody: always');
  });

  it('are those of the tenants of its namespace', () => {
    const documents = [receiver('anna', 'type: tenant, user: pay'), receiver('desk', 'type: global')];
    const tenants = { pay: ['pay'], shop: ['pay', 'bert'], cart: ['bert'] };
    expect(routeOf(documents, rule).said).toEqual(['anna: if namespace is pay', 'desk: always', 'somebody: always']);
    expect(routeOf(documents, ruleOf('A', { namespace: 'pay' })).said[0]).toBe('anna: always');
    expect(routeOf(documents, ruleOf('A', {})).said).toEqual(['desk: always', 'somebody: always']);
    const sidecar = MANAGER.replace('receivers:', 'sidecars: {tenant: {type: kubesphere}}\n  receivers:');
    expect(routeOf([sidecar, ...documents], rule, { tenants }).said[0]).toBe('anna: if namespace is one of pay, shop');
    expect(routeOf([sidecar, ...documents], rule, { complete: false }).said[0]).toBe(
      'anna: if namespace exists, assumed',
    );
  });

  it('are taken away from tenants by Routers that come first', () => {
    const first = MANAGER.replace('groupLabels', 'routePolicy: RouterFirst\n  groupLabels');
    const router = object(
      'Router',
      'pods',
      `${when('{key: pod, operator: Match, regexValue: ^web-}')}\nreceivers: {name: [web]}`,
    );
    const documents = [first, router, receiver('web', 'type: tenant, user: web'), receiver('desk', 'type: global')];
    expect(routeOf(documents, rule).said).toEqual([
      'web: if pod matches /^web-/, or (pod does not exist, or pod does not match /^web-/) and namespace is web',
      'desk: if pod does not exist, or pod does not match /^web-/',
      'somebody: always',
    ]);
  });

  it('lose what a Silence mutes, and what has no Config', () => {
    const documents = [
      receiver('desk', 'type: global'),
      receiver('chat', 'type: global').replace(/chatbot:.*/, 'conversation: {chatids: [c]}'),
      object('Silence', 'nights', `matcher: {matchLabels: {namespace: test}}`, 'type: global'),
    ];
    const { said, silences } = routeOf(documents, rule);
    expect(said).toEqual([
      'desk: if namespace is not test',
      'chat: if namespace is not test, lost: No Config applies to this conversation.',
      'somebody: if namespace is not test',
    ]);
    expect(silences).toEqual(['if namespace is test']);
  });

  it('are nobody when conditions that they reach cannot be evaluated', () => {
    const documents = [
      receiver('desk', 'type: global'),
      receiver(
        'broken',
        'type: global',
        when('{key: pod, operator: Exists}', '{key: severity, operator: in, values: [x]}'),
      ),
    ];
    const { said, route } = routeOf(documents, rule);
    expect(said).toEqual(['somebody: never']);
    expect(route.stops.map((stop) => renderPhrase(stop.incident.text))).toEqual([
      'The conditions of the receiver broken cannot be evaluated, so no alert of the batch is sent.',
    ]);
  });

  it('see the cluster that the manager fills in', () => {
    const documents = [receiver('host', 'type: global', 'alertSelector: {matchLabels: {cluster: default}}')];
    expect(routeOf(documents, ruleOf('A', {})).said[0]).toBe('host: always');
    expect(routeOf(documents, ruleOf('A', { cluster: OPEN })).said[0]).toBe('host: if cluster is default');
    expect(routeOf(documents, ruleOf('A', { cluster: 'member' })).said[0]).toBe('somebody: never');
    const version = { major: 1, minor: 4, patch: 0 };
    expect(routeOf(documents, ruleOf('A', { cluster: 'member' }), { version }).said[0]).toBe('host: always');
  });
});

it('judges the conditions of unchanged documents once', () => {
  const cluster = clusterOf(
    MANAGER,
    TEMPLATES,
    ...Array.from({ length: 5 }, (_, index) =>
      receiver(`r${index}`, 'type: global', when(`{key: pod, operator: Match, regexValue: ^p${index}}`)),
    ),
  );
  let compiled = 0;
  const options: PipelineOptions = {
    at: NOON,
    complete: true,
    compile: (pattern) => {
      compiled++;
      return { expression: { test: (text) => text.startsWith(pattern.slice(1)) } };
    },
  };
  const routes = createRouteRules();
  const rules = [rule, ruleOf('Other', { pod: OPEN })];
  const before = routes(preparePipeline(cluster, options), rules);
  expect(before[0]?.receivers).toHaveLength(5);
  const { receivers } = cluster;
  const [first] = receivers;
  const edited = { ...cluster, receivers: first ? [...receivers.slice(1), first] : [] };
  compiled = 0;
  expect(routes(preparePipeline(edited, options), rules)[0]?.receivers).toHaveLength(5);
  expect(compiled).toBeLessThanOrEqual(5);
});

it('shares the answers of rules whose labels can have the same values', () => {
  const cluster = clusterOf(
    MANAGER,
    TEMPLATES,
    ...Array.from({ length: 5 }, (_, index) =>
      receiver(`r${index}`, 'type: global', when(`{key: pod, operator: Match, regexValue: 'p${index}.+x'}`)),
    ),
  );
  const limited = { is: 'open', mayBeAbsent: true, limits: [{ op: '=~', value: 'p.*' }] } as const;
  const rules = ['One', 'Other'].map((name) => ruleOf(name, { severity: 'critical', pod: { ...limited } }));
  const [one, other] = createRouteRules()(preparePipeline(cluster, { at: NOON, complete: true }), rules);
  expect(one?.receivers).toHaveLength(5);
  // joining the conditions of many receivers is what takes long
  expect(other?.somebody).toBe(one?.somebody);
  expect(other?.receivers.map(({ reach }) => reach)).toEqual(one?.receivers.map(({ reach }) => reach));
  expect(other?.receivers.every(({ reach }, index) => reach === one?.receivers[index]?.reach)).toBe(true);
});
