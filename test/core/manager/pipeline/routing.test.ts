import { describe, expect, test } from 'vitest';
import { NEXT_VERSION } from '#core';
import { alert, object, receiver, route, sent } from './pipeline-of.js';

const GLOBAL = 'type: global';
const web = alert({ namespace: 'web', rule_level: 'namespace' });
const shop = alert({ namespace: 'shop', rule_level: 'namespace' });
const node = alert({ node: 'n1' });

const hq = receiver('hq', GLOBAL);
const tenant = (name: string, user: string): string => receiver(name, `type: tenant, user: ${user}`);
const router = (name: string, receivers: string, selector = '{}'): string =>
  object('Router', name, `alertSelector: ${selector}\nreceivers: {${receivers}}`);

function manager(policy: string, rest = ''): string {
  return object(
    'NotificationManager',
    'm',
    `routePolicy: ${policy}
defaultConfigSelector: {matchLabels: {type: default}}
receivers:
  tenantKey: user
  globalReceiverSelector: {matchLabels: {type: global}}
  tenantReceiverSelector: {matchLabels: {type: tenant}}
template: {text: {name: templates, key: t}}
${rest}`,
  );
}

describe('the receivers of an alert', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['global receivers receive all alerts', [hq], ['hq: 0,1,2']],
    ['a namespace is its own tenant', [hq, tenant('crew', 'web')], ['hq: 0,1,2', 'crew: 0']],
    ['a tenant needs the label with its name', [receiver('t', 'type: tenant')], []],
    ['a receiver without the manager’s labels is ignored', [receiver('x', 'team: a')], []],
    ['global comes before tenant', [receiver('both', 'type: global, user: web')], ['both: 0,1,2']],
    ['a receiver with the labels of a default Config needs a Router', [receiver('d', 'type: default')], []],
    ['and a Router reaches it', [receiver('d', 'type: default'), router('r', 'name: [d]')], ['d: 0,1,2']],
    ['a disabled receiver', [receiver('off', GLOBAL, 'enabled: false'), router('r', 'name: [off]')], []],
    [
      'selected twice, sent once',
      [hq, router('r', 'name: [hq], regexName: h'), router('s', 'selector: {}')],
      ['hq: 0,1,2'],
    ],
    ['a router by name', [tenant('a', 'x'), tenant('b', 'x'), router('r', 'name: [a, ghost]')], ['a: 0,1,2']],
    [
      'by a part of the name',
      [tenant('a-1', 'x'), tenant('b-1', 'x'), router('r', 'regexName: "-1"')],
      ['a-1: 0,1,2', 'b-1: 0,1,2'],
    ],
    [
      'by labels',
      [tenant('a', 'x'), tenant('b', 'z'), router('r', 'selector: {matchLabels: {user: z}}')],
      ['b: 0,1,2'],
    ],
    ['by the channels of a tenant', [tenant('a', 'x'), router('r', 'channels: [{tenant: x}]')], ['a: 0,1,2']],
    ['a type restricts names', [tenant('a', 'x'), router('r', 'name: [a], type: email')], []],
    [
      'a type does not restrict channels',
      [tenant('a', 'x'), router('r', 'channels: [{tenant: x}], type: email')],
      ['a: 0,1,2'],
    ],
    ['but its own types do', [tenant('a', 'x'), router('r', 'channels: [{tenant: x, type: [email]}]')], []],
    [
      'a disabled router',
      [tenant('a', 'x'), object('Router', 'r', 'enabled: false\nalertSelector: {}\nreceivers: {name: [a]}')],
      [],
    ],
    [
      'a router routes matching alerts',
      [tenant('a', 'x'), router('r', 'name: [a]', '{matchLabels: {namespace: shop}}')],
      ['a: 1'],
    ],
    [
      'an invalid router matches nothing',
      [tenant('a', 'x'), router('r', 'name: [a]', '{matchExpressions: [{key: a, operator: Maybe}]}')],
      [],
    ],
    ['a router does not select an ignored receiver', [receiver('x', 'team: a'), router('r', 'name: [x]')], []],
    [
      'a router matches the added label cluster',
      [tenant('a', 'x'), router('r', 'name: [a]', '{matchLabels: {cluster: default}}')],
      ['a: 0,1,2'],
    ],
    [
      'but not the added label receiver',
      [tenant('a', 'x'), router('r', 'name: [a]', '{matchExpressions: [{key: receiver, operator: Exists}]}')],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(sent(route({ documents, alerts: [web, shop, node] }))).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['All', ['hq: 0,1,2', 'crew: 0', 'routed: 1']],
    ['Sometimes', ['routed: 1']],
    ['RouterFirst', ['hq: 0,2', 'crew: 0', 'routed: 1']],
    ['RouterOnly', ['routed: 1']],
  ])('by the policy %s', (policy, expected) => {
    const shopRouter = router('r', 'name: [routed]', '{matchLabels: {namespace: shop}}');
    const documents = [manager(policy), hq, tenant('crew', 'web'), tenant('routed', 'x'), shopRouter];
    expect(sent(route({ documents, alerts: [web, shop, node] }))).toEqual(expected);
  });

  test('RouterFirst ignores a router that selects no receiver', () => {
    const documents = [manager('RouterFirst'), hq, router('r', 'name: [ghost]')];
    expect(sent(route({ documents, alerts: [web] }))).toEqual(['hq: 0']);
  });

  test('RouterFirst counts receivers of other channels too', () => {
    const mail = object('Receiver', 'mail', 'email: {to: [a@b.c]}', 'type: tenant, user: x');
    const documents = [manager('RouterFirst'), hq, mail, router('r', 'name: [mail]')];
    expect(sent(route({ documents, alerts: [web] }))).toEqual([]);
  });
});

test('what is assumed of releases before 2.0 is named', () => {
  const codes = ({ minor, major }: { major: number; minor: number }) =>
    route({ documents: [hq], alerts: [web], version: { major, minor } }).assumptions.map(({ code }) => code);
  expect(codes({ major: 1, minor: 1 })).toEqual(['version-unknown', 'requests-assumed']);
  expect(codes({ major: 1, minor: 2 })).toEqual(['requests-assumed']);
  expect(codes({ major: 1, minor: 4 })).toEqual(['requests-assumed']);
  expect(codes({ major: 2, minor: 3 })).toEqual([]);
});

describe('on the main branch of the manager', () => {
  test('an unknown policy acts as All', () => {
    expect(sent(route({ documents: [manager('Sometimes'), hq], alerts: [web], version: NEXT_VERSION }))).toEqual([
      'hq: 0',
    ]);
  });

  test('rule_level decides about tenants', () => {
    const alerts = [web, alert({ namespace: 'web', rule_level: 'cluster' })];
    const documents = [hq, tenant('crew', 'web')];
    expect(sent(route({ documents, alerts, version: NEXT_VERSION }))).toEqual(['hq: 0,1', 'crew: 0']);
    expect(sent(route({ documents, alerts }))).toEqual(['hq: 0,1', 'crew: 0,1']);
  });
});

describe('tenants of a namespace', () => {
  const sidecar = manager('All', 'sidecars: {tenant: {type: kubesphere, name: tenant}}');
  const receivers = [hq, tenant('ann', 'ann'), tenant('bob', 'bob'), tenant('web', 'web')];

  test.each([
    ['by namespace', { web: ['ann', 'bob'] }, ['hq: 0', 'ann: 0', 'bob: 0']],
    ['by cluster and namespace first', { 'default/web': ['bob'], web: ['ann'] }, ['hq: 0', 'bob: 0']],
    ['none', {}, ['hq: 0']],
    ['a failure for one', { web: 'error' }, ['hq: 0']],
    ['a failure for all', 'error', ['hq: 0']],
  ] as const)('as a mapping tells: %s', (_, tenants, expected) => {
    expect(sent(route({ documents: [sidecar, ...receivers], alerts: [web], tenants }))).toEqual(expected);
  });

  test('in a workspace any tenant is possible', () => {
    const routing = route({ documents: [sidecar, ...receivers], alerts: [web, node], complete: false });
    expect(sent(routing)).toEqual(['hq: 0,1', 'ann: 0', 'bob: 0', 'web: 0']);
    expect(routing.pipeline.assumptions.map(({ code }) => code)).toEqual(['sidecar-unknown']);
  });

  test.each([
    ['shifted by a bar in the name of the cluster', { cluster: 'dc|ann', namespace: 'bob' }, ['hq: 0', 'ann: 0']],
    ['by the namespace, whatever the rule_level', { namespace: 'ann', rule_level: 'cluster' }, ['hq: 0', 'ann: 0']],
    ['not without a namespace', { namespace: '' }, ['hq: 0']],
  ])('%s', (_, labels, expected) => {
    const documents = receivers;
    expect(sent(route({ documents, alerts: [alert({ rule_level: 'namespace', ...labels })] }))).toEqual(expected);
  });
});
