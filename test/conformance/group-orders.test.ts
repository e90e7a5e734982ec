import { expect, test } from 'vitest';
import type { IncomingAlert } from '#core';
import { groupOrders } from './pipeline/group-orders.js';

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
  const found = [...groupOrders({ alerts, clusterName: 'north', batchSize }, [])].map((order) => order.join());
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
  const [first] = groupOrders({ alerts, clusterName: 'north', batchSize: 9 }, [shown]);
  expect(first?.join()).toBe(order);
});

test('ten namespaces take no more work than six', () => {
  const alerts = Array.from('abcdefghij', (name) => alert(name));
  expect([...groupOrders({ alerts, clusterName: 'north', batchSize: 99 }, [])].length).toBeLessThan(2_000);
});
