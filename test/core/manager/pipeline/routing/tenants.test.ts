import { describe, expect, test } from 'vitest';
import { type ManagerVersion, NEXT_VERSION, traceAlert } from '#core';
import { alert, classesOf, MANAGER, object, receiver, route, sent } from '../pipeline-of.js';

const hq = receiver('hq', 'type: global');
const ann = receiver('ann', 'type: tenant, user: ann');
const web = alert({ namespace: 'web', rule_level: 'namespace' });
const toHq = object('Router', 'r', 'alertSelector: {matchLabels: {namespace: web}}\nreceivers: {name: [hq]}');

function manager(policy: string): string {
  return `${MANAGER}  routePolicy: ${policy}\n  sidecars: {tenant: {type: kubesphere, name: tenant}}\n`;
}

/** How the tenants of each class of alerts were found. */
function sources(policy: string, version?: ManagerVersion): readonly (string | undefined)[] {
  const documents = [manager(policy), hq, ann, toHq];
  const alerts = [web, alert({ namespace: 'shop', rule_level: 'namespace' })];
  const routing = route({ documents, alerts, tenants: 'error', ...(version && { version }) });
  return classesOf(routing).map(({ tenants }) => tenants?.source);
}

describe('the sidecar is asked', () => {
  test.each([
    ['for every alert with the policy All', 'All', ['failed', 'failed']],
    ['for alerts that no Router selects with the policy RouterFirst', 'RouterFirst', [undefined, 'failed']],
    ['not at all with the policy RouterOnly', 'RouterOnly', [undefined, undefined]],
    ['not at all with an unknown policy', 'Sometimes', [undefined, undefined]],
  ])('%s', (_name, policy, expected) => {
    expect(sources(policy)).toEqual(expected);
  });

  test('for every alert with the policy RouterFirst on the main branch of the manager', () => {
    expect(sources('RouterFirst', NEXT_VERSION)).toEqual(['failed', 'failed']);
    expect(sources('RouterOnly', NEXT_VERSION)).toEqual([undefined, undefined]);
  });

  test('with the cluster since 2.5.2', () => {
    const documents = [manager('All'), hq, ann];
    const tenants = { 'default/web': ['ann'] };
    const ask = (patch: number): unknown => {
      const routing = route({ documents, alerts: [web], tenants, version: { major: 2, minor: 5, patch } });
      return [sent(routing), classesOf(routing)[0]?.tenants?.question];
    };
    expect(ask(1)).toEqual([['hq: 0'], { namespace: 'web' }]);
    expect(ask(2)).toEqual([['hq: 0', 'ann: 0'], { cluster: 'default', namespace: 'web' }]);
  });
});

test('a sidecar that nobody asks is not blamed', () => {
  const documents = [manager('RouterFirst'), hq, ann, toHq];
  const routing = route({ documents, alerts: [web], tenants: 'error' });
  const annIndex = routing.pipeline.cluster.receivers.findIndex(({ facts }) => facts.name === 'ann');
  const { steps } = traceAlert(routing, 0, annIndex);
  expect(JSON.stringify(steps.at(-1)?.text)).toContain('RouterFirst');
});

test('tenants that no policy needs are not assumed', () => {
  const codes = (policy: string): readonly string[] =>
    route({ documents: [manager(policy), hq], alerts: [web], complete: false }).pipeline.assumptions.map(
      ({ code }) => code,
    );
  expect(codes('All')).toContain('sidecar-unknown');
  expect(codes('RouterOnly')).not.toContain('sidecar-unknown');
});

test('before 2.5, a bar in a namespace is part of its name', () => {
  const documents = [hq, receiver('odd', 'type: tenant, user: "a"')];
  const alerts = [alert({ namespace: 'x|a' }), alert({ namespace: 'a|x' })];
  expect(sent(route({ documents, alerts, version: { major: 2, minor: 3 } }))).toEqual(['hq: 0,1']);
  expect(sent(route({ documents, alerts: [alerts[1] ?? web] }))).toEqual(['hq: 0', 'odd: 0']);
});
