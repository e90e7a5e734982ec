import { expect, it } from 'vitest';
import { type JsonObject, ownerOf, ownershipOf, releaseOf } from '#core';
import { clusterOf, manager } from './objects.js';

type Labels = Readonly<Record<string, string>>;

const OTHER = manager(
  {
    tenantKey: 'team',
    globalReceiverSelector: { matchLabels: { scope: 'all', visible: 'yes' } },
    tenantReceiverSelector: { matchLabels: { scope: 'team' } },
  },
  { defaultConfigSelector: { matchExpressions: [{ key: 'scope', operator: 'In', values: ['base'] }] } },
);
const NOTHING = manager({ tenantKey: 'user' });
const MATCH = manager(
  { tenantKey: 'user' },
  { defaultConfigSelector: { matchExpressions: [{ key: 'type', operator: 'Match', regexValue: '.*' }] } },
);

it.each<[string, Labels, JsonObject | undefined, string]>([
  ['global', { type: 'global' }, undefined, 'global'],
  ['a tenant', { type: 'tenant', user: 'anna' }, undefined, 'tenant anna'],
  ['default', { type: 'default' }, undefined, 'default'],
  ['none', {}, undefined, 'none'],
  ['a tenant without a name', { type: 'tenant' }, undefined, 'none'],
  ['a tenant with an empty name', { type: 'tenant', user: '' }, undefined, 'none'],
  ['global before tenant', { type: 'global', user: 'anna' }, undefined, 'global'],
  ['a name alone', { user: 'anna' }, undefined, 'none'],
  ['an inherited label', { type: 'tenant', user: 'constructor' }, undefined, 'tenant constructor'],
  ['one of several pairs is enough', { visible: 'yes' }, OTHER, 'global'],
  ['the labels of another installation', { type: 'global' }, OTHER, 'none'],
  ['its tenants', { scope: 'team', team: 'red', user: 'anna' }, OTHER, 'tenant red'],
  ['its whole defaultConfigSelector', { scope: 'base' }, OTHER, 'default'],
  ['no selectors', { type: 'global' }, NOTHING, 'none'],
  ['no defaultConfigSelector', { type: 'default' }, NOTHING, 'none'],
  ['a Kubernetes selector, which does not support Match', { type: 'default' }, MATCH, 'none'],
])('the owner: %s', (_, labels, installed, wanted) => {
  const facts = installed && clusterOf(installed).managers[0]?.facts;
  const { kind, id } = ownerOf(labels, ownershipOf(facts, releaseOf()));
  expect(kind === 'tenant' ? `tenant ${id}` : kind).toBe(wanted);
});

it('a tenant with an empty name owns nothing, even with the labels of a default Config', () => {
  const both = manager(
    { tenantKey: 'user', tenantReceiverSelector: { matchLabels: { type: 'tenant' } } },
    { defaultConfigSelector: { matchLabels: { level: 'base' } } },
  );
  const ownership = ownershipOf(clusterOf(both).managers[0]?.facts, releaseOf());
  expect(ownerOf({ type: 'tenant', user: '', level: 'base' }, ownership).kind).toBe('none');
  expect(ownerOf({ type: 'tenant', level: 'base' }, ownership).kind).toBe('default');
});
