import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pipeline, type PipelineOptions, preparePipeline, type Routing, routeAlerts } from '#core';
import type { LabelSet } from '../../../../core/src/go/promql/label-set.js';
import { matchedAlerts, matchedInGroup } from '../../../../core/src/manager/pipeline/routing/matched-alerts.js';
import { createRouteRules } from '../../../../core/src/manager/rules/route-rules.js';
import type { RuleRoute } from '../../../../core/src/manager/rules/rule-route.js';
import { alertLabels, allowedLabels, knowledge, labelSet } from '../open-labels/generators.js';
import { clusterOf, NOON, object, receiver, TEMPLATES } from '../pipeline/pipeline-of.js';
import { ruleWith } from './rule-of.js';

/** One text, and sometimes one of the others, each of which ends the way of most alerts. */
function mostly(common: string, ...others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(common) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

const key = fc.constantFrom('namespace', 'pod', 'severity', 'cluster', 'rule_level', 'bad key');
const value = fc.constantFrom('pay', 'payment', 'shop', 'critical', 'default', 'host', 'namespace', '${VALUE}');
const requirement = fc
  .tuple(key, fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Match', 'in'), value)
  .map(([name, operator, text]) => {
    const values = /in$/i.test(operator) ? `values: ['${text}'],` : '';
    return `{key: '${name}', operator: ${operator}, ${values} regexValue: '${text === 'shop' ? '(' : text}'}`;
  });
const goodRequirement = requirement.filter((text) => !/bad key|operator: in|'\('/.test(text));
const selector = fc
  .array(fc.oneof({ weight: 40, arbitrary: goodRequirement }, { weight: 1, arbitrary: requirement }), { maxLength: 2 })
  .map((requirements) => `{matchExpressions: [${requirements.join(', ')}]}`);
const owner = fc.constantFrom(
  'type: global',
  'type: tenant, user: pay',
  'type: tenant, user: shop',
  'type: tenant, user: payment',
  'type: default',
  'team: x',
);
const conversation = 'conversation: {appkey: {value: k}, appsecret: {value: s}, chatids: [c]}';
const receivers = fc.array(fc.tuple(owner, fc.option(selector), mostly('', 'enabled: false', conversation)), {
  minLength: 1,
  maxLength: 4,
});
const found = mostly(
  'name: [r0, r1]',
  "regexName: '1$'",
  "regexName: '('",
  'selector: {}',
  'channels: [{tenant: shop}]',
  '',
);
const routers = fc.array(
  fc.tuple(fc.oneof({ weight: 20, arbitrary: selector }, { weight: 1, arbitrary: fc.constant('') }), found),
  { maxLength: 2 },
);
const silences = fc.array(
  fc.tuple(
    owner,
    selector,
    mostly('', 'enabled: false', "schedule: '@daily'\nduration: 1h", 'duration: x', "schedule: 'x'\nduration: 1h"),
  ),
  { maxLength: 2 },
);
const manager = fc
  .record({
    policy: fc.constantFrom('All', 'RouterFirst', 'RouterOnly', ''),
    sidecar: fc.constantFrom('', 'sidecars: {tenant: {type: kubesphere}}'),
    cluster: mostly('host', '', 'a|pay'),
    tenants: mostly('tenantReceiverSelector: {matchLabels: {type: tenant}}', 'tenantReceiverSelector: {}'),
  })
  .map(
    ({ policy, sidecar, cluster, tenants }) => `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultConfigSelector: {matchLabels: {type: default}}
  routePolicy: '${policy}'
  ${sidecar}
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    ${tenants}
    options: {global: {cluster: '${cluster}'}}
  template: {text: {name: templates, key: t}}
`,
  );

const documents = fc
  .record({ manager, receivers, routers, silences })
  .map((parts) => [
    parts.manager,
    TEMPLATES,
    ...parts.receivers.map(([own, conditions, rest], index) =>
      receiver(`r${index}`, own, `${rest}\n${conditions === null ? '' : `alertSelector: ${conditions}`}`),
    ),
    ...parts.routers.map(([conditions, selected], index) =>
      object(
        'Router',
        `o${index}`,
        `${conditions === '' ? '' : `alertSelector: ${conditions}`}\nreceivers: {${selected}}`,
      ),
    ),
    ...parts.silences.map(([own, conditions, times], index) =>
      object('Silence', `s${index}`, `matcher: ${conditions}\n${times}`, own),
    ),
  ]);

const options: fc.Arbitrary<Partial<PipelineOptions>> = fc
  .record({
    version: fc.constantFrom(
      ...[
        [1, 4, 0],
        [2, 3, 0],
        [2, 4, 0],
        [2, 5, 0],
        [2, 5, 2],
        [2, 6, 0],
        [2, 7, 0],
      ].map(([major = 0, minor = 0, patch = 0]) => ({ major, minor, patch })),
    ),
    complete: fc.boolean(),
    tenants: fc.constantFrom(
      ...[
        undefined,
        { pay: ['pay', 'shop'], payment: ['payment'] },
        { 'host/pay': ['shop'], pay: ['payment'], shop: 'error' as const },
        'error' as const,
      ],
    ),
  })
  .map(({ tenants, ...others }) => ({ ...others, ...(tenants && { tenants }) }));

const labels: fc.Arbitrary<LabelSet> = fc
  .tuple(labelSet, fc.option(fc.constantFrom('namespace', 'cluster')), fc.option(knowledge))
  .map(([set, level, team]) => ({
    closed: set.closed,
    labels: new Map([
      ...set.labels,
      ...(level === null ? [] : [['rule_level', { is: 'certain', value: level }] as const]),
      ...(team === null ? [] : [['namespace', team] as const]),
    ]),
  }));

/** The receivers that get the only alert. */
function reached(routing: Routing): ReadonlySet<number> {
  const { pipeline } = routing;
  const found = pipeline.entries.flatMap((entry, index) => {
    if (entry.section.channel !== 'dingtalk') return [];
    const sent =
      routing.dispatch === 'direct'
        ? routing.groups.some(
            (group) => group.incident === undefined && matchedInGroup(group, index, routing).length > 0,
          )
        : routing.batches.some((batch) => matchedAlerts(batch, index, routing).length > 0);
    return sent ? [entry.receiver] : [];
  });
  return new Set(found);
}

/** What the rules of a pipeline get, and whether the way of one of their alerts agrees. */
function checkAlert(pipeline: Pipeline, { receivers, stops, silences }: RuleRoute, labels: Record<string, string>) {
  const routing = routeAlerts(pipeline, [{ status: 'firing', labels, annotations: {} }]);
  const found = reached(routing);
  const said = pipeline.cluster.receivers.map(
    (_, index) => receivers.find(({ receiver }) => receiver === index)?.reach.is ?? 'never',
  );
  for (const [receiver, reach] of said.entries()) {
    if (reach === 'always') expect(found).toContain(receiver);
    if (reach === 'never') expect(found).not.toContain(receiver);
  }
  const stopped = routing.incidents.length > 0;
  if (stops.some(({ when }) => when.is === 'always')) expect(stopped).toBe(true);
  if (stops.length === 0) expect(stopped).toBe(false);
  const muted = routing.dispatch === 'staged' && (routing.silencedBy[0] ?? -1) >= 0;
  const mutes = silences.filter(({ receiver }) => receiver === undefined);
  if (mutes.length === 0) expect(muted).toBe(false);
  if (mutes.some((one) => one.mutes.is === 'always') && !stopped) expect(muted).toBe(true);
  return said;
}

test('what is said of a rule is true for each of its alerts', () => {
  const seen = { always: 0, never: 0, depending: 0 };
  const sets = fc.array(labels, { minLength: 6, maxLength: 6 });
  const alerts = fc.array(alertLabels, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(documents, sets, alerts, options, (texts, known, given, chosen) => {
      const pipeline = preparePipeline(clusterOf(...texts), { at: NOON, ...chosen });
      const routes = createRouteRules()(
        pipeline,
        known.map((set) => ruleWith('A', set)),
      );
      for (const route of routes) {
        for (const each of given) {
          const allowed = allowedLabels(route.rule.labels, each);
          if (!allowed || allowed.namespace?.includes('|')) continue;
          for (const reach of checkAlert(pipeline, route, allowed)) seen[reach]++;
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(Object.values(seen).every((count) => count > 150)).toBe(true);
});

test('after any edit, what was kept gives the same answer as everything anew', () => {
  const sets = fc.array(labels, { minLength: 4, maxLength: 4 });
  const edit = fc.record({ receivers: fc.nat(4), routers: fc.nat(1), silences: fc.nat(1), isReversed: fc.boolean() });
  fc.assert(
    fc.property(documents, sets, options, fc.array(edit, { maxLength: 3 }), (texts, known, chosen, edits) => {
      const cluster = clusterOf(...texts);
      const rules = known.map((set) => ruleWith('A', set));
      const routes = createRouteRules();
      for (const { receivers, routers, silences, isReversed } of [ALL, ...edits, ALL]) {
        const kept = cluster.receivers.slice(receivers);
        const edited = {
          ...cluster,
          receivers: isReversed ? kept.toReversed() : kept,
          routers: cluster.routers.slice(routers),
          silences: cluster.silences.slice(silences),
        };
        const pipeline = preparePipeline(edited, { at: NOON, ...chosen });
        expect(plain(routes(pipeline, rules))).toEqual(plain(createRouteRules()(pipeline, rules)));
        expect(routes(pipeline, rules)[0]?.rule).toBe(rules[0]);
      }
    }),
    { numRuns: 60 },
  );
});

/** Functions of two runs are never equal; what is worded from them is. */
const plain = (routes: readonly RuleRoute[]): unknown =>
  routes.map((route) => ({ ...route, receivers: route.receivers.map(({ condition, ...receiver }) => receiver) }));

const ALL = { receivers: 0, routers: 0, silences: 0, isReversed: false };
