import { expect, test } from 'vitest';
import { type IncomingAlert, NEXT_VERSION, parseManagerVersion, releaseOf } from '#core';
import { groupOrders } from './pipeline/group-orders.js';

const NEXT = releaseOf(NEXT_VERSION);

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}

function alert(namespace?: string, cluster?: string): IncomingAlert {
  const labels = { ...(namespace && { rule_level: 'namespace', namespace }), ...(cluster && { cluster }) };
  return { status: 'firing', labels };
}

const [A, B, NONE] = [alert('a'), alert('b'), alert()];

test.each([
  ['namespaces in any order, each as posted', [A, B, A], 9, ['0,2,1', '1,0,2']],
  ['alerts without a namespace are a group of their own', [NONE, A, NONE, B], 9, 6],
  ['within a batch', [A, B, A, B], 2, ['0,1,2,3', '0,1,3,2', '1,0,2,3', '1,0,3,2']],
  ['a default cluster equals the same cluster by name', [A, alert('a', 'north'), A, B], 9, ['0,1,2,3', '3,0,1,2']],
  ['namespaces of different clusters are different groups', [A, alert('a', 'south'), A], 9, ['0,2,1', '1,0,2']],
  ['one namespace has one order', [A, A, A], 9, ['0,1,2']],
])('%s', (_name, alerts, batchSize, orders) => {
  const found = [...groupOrders({ alerts, clusterName: 'north', batchSize, release: NEXT }, [])].map((order) =>
    order.join(),
  );
  if (typeof orders === 'number') expect(new Set(found).size).toBe(orders);
  else expect(found).toEqual(orders);
});

test.each([
  [
    'the order of the messages',
    [A, B, NONE],
    [
      [2, 1],
      [1, 0],
    ],
    '2,1,0',
  ],
  ['the posted order without messages', [A, B, NONE], [[2, 1]], '0,2,1'],
  [
    'the posted order where messages disagree',
    [A, B],
    [
      [1, 0],
      [0, 1],
    ],
    '0,1',
  ],
])('the first order is %s', (_name, alerts, shown, order) => {
  const [first] = groupOrders({ alerts, clusterName: 'north', batchSize: 9, release: NEXT }, [shown]);
  expect(first?.join()).toBe(order);
});

test.each([
  ['v2.3.0', 'by namespace only', 3],
  ['v2.6.0', 'by cluster and namespace, whatever the rule level', 4],
])('%s groups alerts %s', (version, _name, groups) => {
  const alerts = [
    { status: 'firing' as const, labels: { namespace: 'a' } },
    { status: 'firing' as const, labels: { namespace: 'a', cluster: 'south' } },
    { status: 'firing' as const, labels: { namespace: 'b', rule_level: 'cluster' } },
    { status: 'firing' as const, labels: {} },
  ];
  const release = releaseOf(parseManagerVersion(version));
  const orders = [...groupOrders({ alerts, clusterName: 'north', batchSize: 9, release }, [])];
  expect(new Set(orders.map((order) => order.join())).size).toBe(factorial(groups));
});

test('ten namespaces take no more work than six', () => {
  const alerts = Array.from('abcdefghij', (name) => alert(name));
  expect([...groupOrders({ alerts, clusterName: 'north', batchSize: 99, release: NEXT }, [])].length).toBeLessThan(
    2_000,
  );
});
