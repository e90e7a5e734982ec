import { describe, expect, it } from 'vitest';
import { findNamed, type JsonObject } from '#core';
import { dataScopeOf, mayMean } from '../../../../core/src/model/cluster/find-named.js';
import { clusterOf, manager, secret } from './objects.js';

const INSTALLED = dataScopeOf(undefined, 'running', false);
const EVERYTHING = dataScopeOf(undefined, 'running', true);
const managerOf = (spec: JsonObject) => clusterOf(manager({ tenantKey: 'user' }, spec)).managers[0]?.facts;
const NAMED = dataScopeOf(managerOf({ defaultSecretNamespace: 'alerts' }), 'running', false);
const UNNAMED = dataScopeOf(managerOf({}), 'running', false);

it('looks up data in the manager’s default namespace, where it runs, or where KubeSphere keeps it', () => {
  expect([NAMED, UNNAMED, INSTALLED, EVERYTHING].map(({ namespace, assumed }) => [namespace, assumed])).toEqual([
    ['alerts', false],
    ['running', true],
    ['kubesphere-monitoring-federated', true],
    ['running', false],
  ]);
});

describe('the Secret of a reference', () => {
  const [none, a, alerts] = [secret('s'), secret('s', 'a'), secret('s', 'alerts')];
  it.each<[string, JsonObject[], string, typeof NAMED, string]>([
    ['its namespace', [none, a, alerts], 'a', NAMED, 'a'],
    ['the default namespace', [none, a, alerts], '', NAMED, 'alerts'],
    ['its namespace before the default', [alerts, a], 'a', NAMED, 'a'],
    ['a Secret without a namespace', [none], 'a', NAMED, 'none'],
    ['a namespace before no namespace', [a, none], 'a', NAMED, 'a'],
    ['only another namespace', [a], '', NAMED, 'elsewhere: a'],
    ['only other namespaces', [a, alerts], 'b', NAMED, 'elsewhere: a, alerts'],
    ['another name', [secret('other', 'a')], 'a', NAMED, 'missing'],
    ['an assumed default: any namespace may be meant', [a], '', INSTALLED, 'a'],
    ['an assumed default: the last of several', [a, alerts], '', UNNAMED, 'alerts'],
    [
      'an assumed default: the installed one first',
      [secret('s', 'kubesphere-monitoring-federated'), a],
      '',
      INSTALLED,
      'kubesphere-monitoring-federated',
    ],
    ['an assumed default does not change an explicit namespace', [a], 'b', INSTALLED, 'elsewhere: a'],
    ['with complete objects, no namespace means default', [none], 'default', EVERYTHING, 'none'],
    ['with complete objects, no namespace means only default', [none], '', EVERYTHING, 'elsewhere: default'],
  ])('%s', (_, secrets, namespace, scope, wanted) => {
    const found = findNamed(clusterOf(...secrets).secrets, { name: 's', namespace }, scope);
    const shown =
      found.kind === 'found'
        ? (found.object.facts.namespace ?? 'none')
        : found.kind === 'elsewhere'
          ? `elsewhere: ${found.namespaces.join(', ')}`
          : found.kind;
    expect(shown).toBe(wanted);
  });

  it('is always one that the reference may mean', () => {
    for (const scope of [INSTALLED, EVERYTHING, NAMED, UNNAMED])
      for (const reference of ['', 'a', 'alerts', 'default'])
        for (const namespace of [undefined, 'a', 'alerts', 'running']) {
          const { secrets } = clusterOf(secret('s', namespace));
          const found = findNamed(secrets, { name: 's', namespace: reference }, scope).kind === 'found';
          expect(mayMean(reference, namespace, scope)).toBe(found);
        }
  });
});
