import { describe, expect, test } from 'vitest';
import type { ManagerVersion } from '#core';
import { alert, MANAGER, object, receiver, route, sent } from '../pipeline-of.js';

/** The last series that evaluates selectors as Kubernetes does, and the first that does not. */
const KUBERNETES: ManagerVersion = { major: 2, minor: 3 };
const OWN: ManagerVersion = { major: 2, minor: 4, patch: 0 };

const hq = receiver('hq', 'type: global');
const crew = receiver('crew', 'type: tenant, user: web');
const web = alert({ namespace: 'web', severity: 'info' });
const INVALID = '{matchExpressions: [{key: severity, operator: in, values: [info]}]}';
const SEARCH = '{matchExpressions: [{key: severity, operator: Match, regexValue: info}]}';

function outcome(documents: readonly string[], version: ManagerVersion): readonly string[] {
  const routing = route({ documents, alerts: [web], version });
  return [...routing.incidents.map(({ kind, stage }) => `${stage} ${kind}`), ...sent(routing)];
}

test.each([
  [
    'a Router without spec selects nothing',
    [hq, crew, object('Router', 'r', '')],
    ['hq: 0', 'crew: 0'],
    ['route crash'],
  ],
  [
    'a Router without alertSelector matches every alert',
    [`${MANAGER}  routePolicy: RouterOnly`, hq, crew, object('Router', 'r', 'receivers: {name: [crew]}')],
    ['crew: 0'],
    ['route crash'],
  ],
  [
    'a global Silence without spec mutes every alert',
    [hq, object('Silence', 's', '', 'type: global')],
    [],
    ['silence crash'],
  ],
  [
    'a global Silence with an unusable matcher mutes nothing',
    [hq, object('Silence', 's', `matcher: ${INVALID}`, 'type: global')],
    ['hq: 0'],
    ['silence batch-stopped'],
  ],
])('%s', (_name, documents, kubernetes, own) => {
  expect(outcome(documents, KUBERNETES)).toEqual(kubernetes);
  expect(outcome(documents, OWN)).toEqual(own);
});

describe('before 2.4, the operator Match', () => {
  test.each([
    [
      'of a receiver stops the batch',
      [hq, receiver('p', 'type: global', `alertSelector: ${SEARCH}`)],
      ['filter batch-stopped'],
    ],
    [
      'of a Router does not match',
      [hq, crew, object('Router', 'r', `alertSelector: ${SEARCH}\nreceivers: {name: [x]}`)],
      ['hq: 0', 'crew: 0'],
    ],
    [
      'of a global Silence mutes nothing',
      [hq, object('Silence', 's', `matcher: ${SEARCH}`, 'type: global')],
      ['hq: 0'],
    ],
    [
      "of a tenant's Silence mutes nothing",
      [crew, object('Silence', 's', `matcher: ${SEARCH}`, 'type: tenant, user: web')],
      ['crew: 0'],
    ],
  ])('%s', (_name, documents, expected) => {
    expect(outcome(documents, KUBERNETES)).toEqual(expected);
  });
});

test('before 2.4, unusable conditions stop the batch although a Silence mutes the alert', () => {
  const picky = receiver('picky', 'type: tenant, user: web', `alertSelector: ${INVALID}`);
  const documents = [hq, picky, object('Silence', 's', 'matcher: {}', 'type: tenant, user: web')];
  expect(outcome(documents, KUBERNETES)).toEqual(['filter batch-stopped']);
  expect(outcome(documents, OWN)).toEqual(['hq: 0']);
});
