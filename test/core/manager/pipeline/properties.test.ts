import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMatches, deliveriesOf, type IncomingAlert, traceAlert } from '#core';
import { object, receiver, route } from './pipeline-of.js';

const word = fc.constantFrom('web', 'shop', 'x', '', 'info', 'error', 'global', 'tenant', 'default', 'a|b');
const labels = fc.dictionary(fc.constantFrom('namespace', 'rule_level', 'severity', 'cluster', 'team', 'type'), word);
const alerts: fc.Arbitrary<readonly IncomingAlert[]> = fc.array(
  fc.record({
    status: fc.constantFrom('firing' as const, 'resolved' as const),
    labels: fc.option(
      labels.map((map) => ({ alertname: 'A', ...map, ...(map.team === 'x' && { rule_level: 'namespace' }) })),
      { freq: 60, nil: undefined },
    ),
    annotations: fc.option(fc.dictionary(fc.constantFrom('message', 'summary'), fc.string()), { nil: undefined }),
  }),
  { maxLength: 12 },
);

const operator = fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Match', 'in');
const requirement = fc
  .tuple(fc.constantFrom('severity', 'team', 'namespace', 'bad key'), operator, word)
  .map(
    ([key, name, value]) =>
      `{key: '${key}', operator: ${name}, ${/in$/i.test(name) ? 'values' : 'unused'}: ['${value}'], regexValue: '${value}'}`,
  );
const selector = fc
  .array(requirement, { maxLength: 2 })
  .map((requirements) => `{matchExpressions: [${requirements.join(', ')}]}`);
const owner = fc.constantFrom(
  'type: global',
  'type: tenant, user: web',
  'type: tenant, user: shop',
  'type: default',
  'team: x',
);

const receivers = fc.array(
  fc.tuple(
    owner,
    selector,
    fc.constantFrom('', 'enabled: false', 'tmplType: markdown', 'template: none', 'tmplType: html'),
  ),
  { minLength: 1, maxLength: 5 },
);
const routers = fc.array(
  fc.tuple(
    selector,
    fc.constantFrom(
      'name: [r0, r1]',
      "regexName: '1$'",
      "regexName: '('",
      'selector: {}',
      'channels: [{tenant: web}]',
      '',
    ),
  ),
  { maxLength: 2 },
);
const silences = fc.array(
  fc.tuple(owner, selector, fc.constantFrom('', 'enabled: false', "schedule: '@daily'\nduration: 1h", 'duration: x')),
  {
    maxLength: 2,
  },
);

const setups = fc.record({ alerts, receivers, routers, silences, complete: fc.boolean() }).map((parts) => ({
  alerts: parts.alerts,
  complete: parts.complete,
  documents: [
    ...parts.receivers.map(([own, conditions, rest], index) =>
      receiver(`r${index}`, own, `${rest}\nalertSelector: ${conditions}`),
    ),
    ...parts.routers.map(([conditions, found], index) =>
      object('Router', `o${index}`, `alertSelector: ${conditions}\nreceivers: {${found}}`),
    ),
    ...parts.silences.map(([own, conditions, times], index) =>
      object('Silence', `s${index}`, `matcher: ${conditions}\n${times}`, own),
    ),
  ],
}));

describe('for any manifests and alerts', () => {
  test('the trace agrees with what is sent', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const routing = route(setup);
        const counts = countMatches(routing);
        for (const receiverIndex of routing.pipeline.cluster.receivers.keys()) {
          const deliveries = deliveriesOf(routing, receiverIndex);
          const delivered = new Set(
            deliveries.flatMap(({ failure, messages }) =>
              failure ? [] : messages.flatMap((message) => message.alerts),
            ),
          );
          expect(deliveries.flatMap((delivery) => delivery.alerts)).toHaveLength(counts[receiverIndex] ?? -1);
          for (const index of setup.alerts.keys()) {
            const trace = traceAlert(routing, index, receiverIndex);
            expect(trace.outcome === 'delivered').toBe(delivered.has(index));
            expect(trace.steps.slice(0, -1).every(({ verdict }) => verdict === 'passed' || verdict === 'assumed')).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('splitting drops only alerts that are too large', () => {
    fc.assert(
      fc.property(alerts, fc.integer({ min: 5, max: 60 }), (given, limit) => {
        const manager = object(
          'NotificationManager',
          'm',
          `receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, tenantReceiverSelector: {matchLabels: {type: tenant}}, options: {dingtalk: {chatbotMessageMaxSize: ${limit}}}}
template: {text: {name: templates}}`,
        );
        const routing = route({ documents: [manager, receiver('desk', 'type: global')], alerts: given });
        for (const { alerts: group, messages, tooLarge } of deliveriesOf(routing, 0)) {
          const told = [...messages.flatMap((message) => message.alerts), ...tooLarge];
          expect(told.toSorted((x, y) => x - y)).toEqual(group.toSorted((x, y) => x - y));
          for (const { size } of messages) expect(size).toBeLessThan(limit);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('nothing throws for a spec of any shape', () => {
    const leaf = fc.constantFrom(null, true, 7, '', 'x', '(', '1d', '@daily');
    const key = fc.constantFrom(
      ...[
        'receivers',
        'dingtalk',
        'alertSelector',
        'matchLabels',
        'matchExpressions',
        'matcher',
        'schedule',
        'duration',
      ],
      ...['chatbot', 'webhook', 'value', 'valueFrom', 'secretKeyRef', 'conversation', 'chatids', 'appkey', 'appsecret'],
      ...['name', 'regexName', 'channels', 'template', 'text', 'languagePack', 'options', 'global', 'tenantKey', 'key'],
      ...['globalReceiverSelector', 'tenantReceiverSelector', 'defaultConfigSelector', 'batchMaxSize', 'tmplText'],
    );
    const { spec } = fc.letrec((tie) => ({
      spec: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        leaf,
        fc.array(tie('spec'), { maxLength: 3 }),
        fc.dictionary(key, tie('spec'), { maxKeys: 6 }),
      ),
    }));
    const kind = fc.constantFrom('NotificationManager', 'Receiver', 'Config', 'Router', 'Silence');
    const manifest = fc.record({ kind, spec, owner: fc.constantFrom('global', 'tenant', 'default') }).map((parts) =>
      JSON.stringify({
        apiVersion: 'notification.kubesphere.io/v2beta2',
        kind: parts.kind,
        metadata: { name: 'x', labels: { type: parts.owner, user: 'web' } },
        spec: parts.spec,
      }),
    );
    fc.assert(
      fc.property(fc.array(manifest, { maxLength: 5 }), fc.boolean(), (documents, complete) => {
        const routing = route({ documents, complete, alerts: [{ status: 'firing', labels: { a: 'b' } }] });
        for (const index of routing.pipeline.cluster.receivers.keys()) traceAlert(routing, 0, index);
        expect(routing.given).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
