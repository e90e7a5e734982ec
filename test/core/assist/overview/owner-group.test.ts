import { expect, test } from 'vitest';
import {
  analyseStream,
  factsOf,
  instantOf,
  NEWEST_VERSION,
  ownerGroupOf,
  preparePipeline,
  readClusterObjects,
} from '#core';

const MANAGER = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: notification-manager }
spec:
  receivers:
    tenantKey: KEY
    globalReceiverSelector: { matchLabels: { for: all } }
    tenantReceiverSelector: { matchLabels: { for: team, kind: own } }
  defaultConfigSelector: { matchLabels: { for: default } }
`;

/** The group of an object with some labels; with a manager, whose tenants are in the label of this key. */
function groupOf(kind: string, labels: string, tenantKey?: string) {
  const object = `apiVersion: notification.kubesphere.io/v2beta2
kind: ${kind}
metadata: { name: a, labels: ${labels} }
spec: {}
`;
  const text = tenantKey === undefined ? object : `${MANAGER.replace('KEY', tenantKey)}---\n${object}`;
  const cluster = readClusterObjects([{ uri: 'file:///a.yaml', facts: factsOf(analyseStream(text)) }]);
  const { settings } = preparePipeline(cluster, { at: instantOf(new Date(0)), version: NEWEST_VERSION });
  const { receivers, routers, silences } = cluster;
  const [placed] = [...receivers, ...routers, ...silences];
  return placed && ownerGroupOf(placed.facts, settings);
}

test.each([
  ['Receiver', '{ type: global }', undefined, { kind: 'global' }],
  ['Receiver', '{ type: tenant, user: alice }', undefined, { kind: 'tenant', tenant: 'alice' }],
  ['Receiver', '{ type: default }', undefined, { kind: 'default' }],
  ['Receiver', '{ type: tenant }', undefined, { kind: 'ignored' }],
  ['Receiver', '{ type: "${WHOSE}" }', undefined, { kind: 'unknown' }],
  ['Receiver', '{ for: all }', 'team', { kind: 'global' }],
  // one pair is enough for a receiver, but a Silence needs all
  ['Receiver', '{ for: team, team: shop }', 'team', { kind: 'tenant', tenant: 'shop' }],
  ['Silence', '{ for: team, team: shop }', 'team', { kind: 'ignored' }],
  ['Silence', '{ for: team, kind: own, team: shop }', 'team', { kind: 'tenant', tenant: 'shop' }],
  ['Receiver', '{ for: all }', '${KEY}', { kind: 'unknown' }],
  ['Silence', '{ type: global }', undefined, { kind: 'global' }],
  ['Router', '{ type: tenant, user: alice }', undefined, { kind: 'routers' }],
] as const)('a %s with the labels %s, with the manager’s key %s', (kind, labels, tenantKey, group) =>
  expect(groupOf(kind, labels, tenantKey)).toEqual(group),
);
