import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ConditionPlace,
  conditionRulesOf,
  type LabelSelector,
  labelJudge,
  matchSelector,
  NEWEST_VERSION,
  type Range,
  type ReceiverConditions,
  type Requirement,
} from '#core';
import { groupAlerts } from '../../../../core/src/manager/matching/group-alerts.js';
import { matchReceiver } from '../../../../core/src/manager/matching/match-receiver.js';
import { outcomeFailures } from '../../../../core/src/manager/matching/outcome-failures.js';

const line = (number: number): Range => ({
  start: { line: number, character: 0 },
  end: { line: number, character: 9 },
});
const receiver = (selector: LabelSelector | undefined, conditions: ReceiverConditions['conditions'] = []) => ({
  name: 'team',
  range: line(0),
  nameRange: line(1),
  enabled: true,
  selector,
  conditions,
});
const alerts = (...labels: readonly Readonly<Record<string, string>>[]) => labels.map((each) => ({ labels: each }));
const expression = (index: number): ConditionPlace => ({ in: 'matchExpressions', index });

const CRITICAL_SHOP: LabelSelector = {
  matchLabels: { severity: 'critical' },
  matchExpressions: [
    { key: 'namespace', operator: 'In', values: ['shop'] },
    { key: 'pod', operator: 'Match', regexValue: '^web-' },
  ],
};

describe('the label cluster', () => {
  const samples = alerts({ a: 'x' }, { a: 'x', cluster: '' }, { a: 'x', cluster: 'north' });
  const inHost: LabelSelector = { matchLabels: { cluster: 'host' } };

  test.each([
    ['filled', 2],
    ['overwritten', 3],
  ] as const)('is judged as the manager sees it: %s', (how, matched) => {
    const cluster = { name: 'host', how };
    const matches = matchReceiver(receiver(inHost), samples, { cluster });
    expect(matches.matched).toBe(matched);
    expect(
      samples.map(({ labels }) => labelJudge(inHost, { ...conditionRulesOf(NEWEST_VERSION), cluster })(labels)),
    ).toEqual(matches.alerts.map((index) => matches.outcomes[index]?.verdict));
  });

  test('is named in failures as the manager sees it', () => {
    const matches = matchReceiver(receiver({ matchLabels: { cluster: 'north' } }), samples, {
      cluster: { name: 'host', how: 'filled' },
    });
    const actual = samples.map((sample, index) =>
      outcomeFailures(matches, index, sample).map((failure) => failure.actual),
    );
    expect(actual).toEqual([['host'], ['host'], []]);
  });

  test('is that of the alert where the cluster is not known', () => {
    expect(matchReceiver(receiver(inHost), samples).matched).toBe(0);
  });
});

describe('the conditions of a receiver', () => {
  test('form a funnel: counts alone and in sequence, with positions and descriptions', () => {
    const samples = alerts(
      { severity: 'critical', namespace: 'shop', pod: 'web-0' },
      { severity: 'critical', namespace: 'shop', pod: 'db-0' },
      { severity: 'critical', namespace: 'bank', pod: 'web-0' },
      { severity: 'warning', namespace: 'shop', pod: 'web-0' },
      {},
    );
    const placed = [{ place: expression(1), range: line(7) }];
    const { conditions, matched } = matchReceiver(receiver(CRITICAL_SHOP, placed), samples);
    expect(matched).toBe(1);
    expect(conditions.map(({ key, passes, remaining, range }) => [key, passes, remaining, range.start.line])).toEqual([
      ['severity', 3, 3, 1],
      ['namespace', 3, 2, 1],
      ['pod', 3, 1, 7],
    ]);
    expect(conditions[0]?.text).toBe('severity is critical');
  });

  test('near misses come first: a typo, then one condition, then more', () => {
    const samples = alerts(
      { severity: 'warning', namespace: 'bank', pod: 'db' },
      { severity: 'critical', namespace: 'shop', pod: 'web-0' },
      { severity: 'warning', namespace: 'shop', pod: 'web-0' },
      { severity: 'Critical', namespace: 'shop', pod: 'web-0' },
      { severity: 'critical', namespace: 'shop ', pod: 'Web-0' },
      { severity: 'critical', namespace: 'shop-2', pod: 'web-0' },
    );
    const matches = matchReceiver(receiver(CRITICAL_SHOP), samples);
    const order = [...samples.keys()].sort((a, b) => (matches.alerts[a] ?? 0) - (matches.alerts[b] ?? 0));
    expect(order).toEqual([1, 3, 4, 5, 2, 0]);
    expect(order.map((index) => matches.outcomes[matches.alerts[index] ?? 0])).toEqual([
      { verdict: 'match', failing: [] },
      { verdict: 'mismatch', failing: [0], miss: 'case' },
      { verdict: 'mismatch', failing: [1, 2], miss: 'blanks' },
      { verdict: 'mismatch', failing: [1], miss: 'part' },
      { verdict: 'mismatch', failing: [0] },
      { verdict: 'mismatch', failing: [0, 1, 2] },
    ]);
    expect(outcomeFailures(matches, 5, samples[5] ?? { labels: {} })).toEqual([
      { place: expression(0), key: 'namespace', operator: 'In', wanted: ['shop'], actual: 'shop-2' },
    ]);
  });

  test('stop an alert that reaches a condition that cannot be evaluated', () => {
    const selector: LabelSelector = {
      matchExpressions: [
        { key: 'severity', operator: 'in', values: ['critical'] },
        { key: 'pod', operator: 'Match', regexValue: '^web-' },
      ],
    };
    const samples = alerts({ pod: 'web-0' }, { pod: 'db-0' });
    const matches = matchReceiver(receiver(selector), samples);
    expect(matches.error).toContain('matchExpressions[0]');
    expect(matches.conditions.map(({ passes, remaining }) => [passes, remaining])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(matches.alerts.map((outcome) => matches.outcomes[outcome])).toEqual([
      { verdict: 'error', failing: [0] },
      { verdict: 'mismatch', failing: [1] },
    ]);
  });

  test.each([undefined, {}, { matchLabels: {}, matchExpressions: [] }])('match everything if empty: %j', (selector) => {
    const matches = matchReceiver(receiver(selector), alerts({}, { a: 'b' }));
    expect(matches).toMatchObject({ matched: 2, conditions: [], alerts: [0, 0], outcomes: [{ verdict: 'match' }] });
  });

  test('agree with the manager on every alert', () => {
    const values = fc.array(fc.constantFrom('a', 'b', 'A'), { maxLength: 2 });
    const requirement: fc.Arbitrary<Requirement> = fc.record({
      key: fc.constantFrom('x', 'y', 'z'),
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Match', 'in'),
      values,
      regexValue: fc.constantFrom('a', '^b$', '(', ''),
    });
    const labels = fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('a', 'b', 'A', ' a', ''));
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 4 }), fc.array(labels, { maxLength: 8 }), (conditions, all) => {
        const selector: LabelSelector = { matchExpressions: conditions };
        const samples = alerts(...all);
        const matches = matchReceiver(receiver(selector), samples);
        for (const [index, sample] of samples.entries()) {
          const wanted = matchSelector(selector, sample.labels);
          expect(matches.outcomes[matches.alerts[index] ?? -1]?.verdict).toBe(wanted.outcome);
          if (wanted.outcome === 'mismatch') expect(outcomeFailures(matches, index, sample)).toEqual(wanted.failures);
        }
        expect(matches.conditions.at(-1)?.remaining ?? samples.length).toBe(matches.matched);
      }),
    );
  });
});

test('alerts grouped by a label: the largest group first, those without it last', () => {
  const samples = alerts({ team: 'a' }, {}, { team: 'b' }, { team: 'b' }, { team: '' }, { constructor: 'x' });
  expect(groupAlerts(samples, [5, 4, 3, 2, 1, 0], 'team')).toEqual([
    { value: 'b', alerts: [3, 2] },
    { value: '', alerts: [4] },
    { value: 'a', alerts: [0] },
    { value: undefined, alerts: [5, 1] },
  ]);
});

test('all alerts match a selector that cannot be evaluated, in releases where it lets everything pass', () => {
  const odd = receiver({ matchExpressions: [{ key: 'a', operator: 'Like' }], matchLabels: { severity: 'error' } });
  const samples = alerts({ severity: 'error' }, { severity: 'info' });
  const { matched, passesAll, error } = matchReceiver(odd, samples, { unusable: 'passes' });
  expect([matched, passesAll, error !== undefined]).toEqual([2, true, true]);
  const failing = matchReceiver(odd, samples);
  expect([failing.matched, failing.passesAll]).toEqual([0, undefined]);
});
