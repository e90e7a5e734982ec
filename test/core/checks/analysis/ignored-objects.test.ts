import { describe, expect, test } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { dependsOnOthers, findingsOf, type OtherManifests } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';
import { parseManagerVersion } from '../../../../core/src/model/release/manager-version.js';

function manager(name: string, global: string, tenant: string, key: string, config: string): string {
  return `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: ${name}}
spec:
  defaultConfigSelector: ${config}
  receivers:
    tenantKey: ${key}
    globalReceiverSelector: {matchLabels: {${global}}}
    tenantReceiverSelector: {matchLabels: {${tenant}}}
`;
}

const INSTALLED = manager('usual', 'type: global', 'type: tenant', 'user', '{matchLabels: {type: default}}');
const OWN = manager('own', 'scope: all, tier: one', 'scope: team', 'team', '{matchLabels: {scope: base}}');
const ANY = manager('any', 'scope: all', 'scope: team', 'team', '{}');

function object(kind: string, labels: string): string {
  const spec = {
    Receiver: 'dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: {name: s, key: k}}}}}',
    Config: 'dingtalk: {}',
    Silence: 'matcher: {matchLabels: {a: b}}',
  }[kind];
  return `
apiVersion: notification.kubesphere.io/v2beta2
kind: ${kind}
metadata: {name: mine${labels === '' ? '' : `, labels: {${labels}}`}}
spec: {${spec}}
`;
}

function ignored(own: readonly string[], others: readonly string[] | 'unknown' = []): readonly string[] {
  const elsewhere: OtherManifests =
    others === 'unknown' ? others : others.flatMap((text) => factsOf(analyseStream(text)));
  return findingsOf(analyseStream(own.join('---')), DEFAULT_CONFIG, elsewhere)
    .filter(({ code }) => code === 'object-ignored')
    .map(({ severity, fixes }) => `${severity}${fixes.length > 0 ? ' with a fix' : ''}`);
}

test.each([
  ['usual labels', 'Receiver', 'type: global', [], ['warning'], []],
  ['labels of its own manager', 'Receiver', 'scope: all', ['hint'], [], ['warning']],
  ['one of several labels', 'Receiver', 'tier: one', ['hint'], [], ['warning']],
  ['for a Silence, one of several labels', 'Silence', 'tier: one', ['hint'], ['warning'], ['warning']],
  ['for a Silence, all of them', 'Silence', 'scope: all, tier: one', ['hint'], [], ['warning']],
  ['a tenant', 'Receiver', 'scope: team, team: web', ['hint'], [], ['warning']],
  ['a tenant without its name', 'Receiver', 'type: tenant', ['hint'], ['warning'], ['warning']],
  ['a typo', 'Receiver', 'type: globall', ['hint with a fix'], ['warning'], ['warning with a fix']],
  ['a default Config', 'Config', 'scope: base', ['hint'], [], ['warning']],
  ['a Config with the labels of a global receiver', 'Config', 'scope: all', ['hint'], ['warning'], ['warning']],
  ['no labels', 'Receiver', '', ['hint'], ['warning'], ['warning']],
  ['no labels of a Config', 'Config', '', ['hint'], ['warning'], ['warning']],
])('%s', (_name, kind, labels, alone, withOwn, withInstalled) => {
  const mine = object(kind, labels);
  expect(ignored([mine])).toEqual(alone);
  expect(ignored([mine, OWN])).toEqual(withOwn);
  expect(ignored([mine], [OWN])).toEqual(withOwn);
  expect(ignored([mine, INSTALLED])).toEqual(withInstalled);
});

test('a Config that is both a default one and global counts in 1.x, where default comes first', () => {
  const mine = object('Config', 'type: default');
  const labels = manager('one', 'type: default', 'type: tenant', 'user', '{matchLabels: {type: default}}');
  const codes = (version: string): readonly string[] =>
    findingsOf(analyseStream(`${mine}---${labels}`), { rules: {}, version: parseManagerVersion(version) })
      .map(({ code }) => code)
      .filter((code) => code === 'object-ignored');
  expect(codes('1.4')).toEqual([]);
  expect(codes('2.6')).toEqual(['object-ignored']);
});

describe('NotificationManagers', () => {
  const usual = object('Receiver', 'type: global');

  test('in the same file decide before others', () => {
    expect(ignored([usual, INSTALLED], [OWN])).toEqual([]);
    expect(ignored([usual, OWN], [INSTALLED])).toEqual(['warning']);
  });

  test('of several clusters must all ignore the object', () => {
    expect(ignored([usual], [OWN, INSTALLED])).toEqual([]);
    expect(ignored([usual], [OWN, ANY])).toEqual([]);
    expect(ignored([object('Receiver', 'a: b')], [OWN, INSTALLED])).toEqual(['warning']);
  });

  test('that select every Config', () => {
    expect(ignored([object('Config', ''), ANY])).toEqual([]);
  });

  test('that are not known yet', () => {
    const odd = object('Receiver', 'a: b');
    expect(ignored([odd], 'unknown')).toEqual([]);
    expect(ignored([odd, INSTALLED], 'unknown')).toEqual(['warning']);
    expect(dependsOnOthers(analyseStream(odd))).toBe(true);
  });
});

test('the finding names the selectors', () => {
  const [finding] = findingsOf(analyseStream(`${object('Config', 'type: default')}---${OWN}`));
  expect(finding?.message).toBe(
    'The NotificationManager own ignores this Config: it selects `scope: base`, or `scope: team` with the label `team`.',
  );
});
