import { expect, it } from 'vitest';
import { findSecretKey, findTemplates, type JsonObject } from '#core';
import { dataScopeOf } from '../../../../core/src/model/cluster/find-named.js';
import { clusterOf, secret } from './objects.js';

const SCOPE = dataScopeOf(undefined, 'running', false);
const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const configMap = (data: JsonObject, namespace = 'a'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'texts', namespace },
  data,
});

it.each<[string, JsonObject[], { name?: string; key?: string; namespace?: string }, unknown]>([
  ['one entry', [configMap({ b: 'B', a: 'A' })], { key: 'b' }, ['b']],
  ['all entries, by key', [configMap({ b: 'B', a: 'A' })], {}, ['a', 'b']],
  ['an empty ConfigMap', [configMap({})], {}, []],
  ['another key', [configMap({ a: 'A' })], { key: 'c' }, 'key-missing'],
  ['another name', [configMap({ a: 'A' })], { name: 'other' }, 'missing'],
  ['another namespace', [configMap({ a: 'A' })], { namespace: 'b' }, 'elsewhere'],
])('the templates of a reference: %s', (_, objects, { name = 'texts', key = '', namespace = 'a' }, wanted) => {
  const reference = { name, key, namespace, range: RANGE };
  const found = findTemplates(clusterOf(...objects).configMaps, reference, SCOPE);
  expect(found.kind === 'found' ? found.entries.map((entry) => entry.key) : found.kind).toEqual(wanted);
});

it.each<[string, JsonObject, string, unknown]>([
  ['a key of data', { data: { k: 'dg==' } }, 'k', { kind: 'found', entry: { traits: { empty: false } } }],
  ['a key of stringData', { stringData: { k: '' } }, 'k', { kind: 'found', entry: { traits: { empty: true } } }],
  ['another key', { stringData: { K: 'v' } }, 'k', { kind: 'key-missing', keys: ['K'] }],
])('the key of a Secret: %s', (_, body, key, wanted) => {
  const { secrets } = clusterOf({ ...secret('s', 'a'), ...body });
  expect(findSecretKey(secrets, { name: 's', namespace: 'a', key }, SCOPE)).toMatchObject(wanted as object);
});
