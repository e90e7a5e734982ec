import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelSelector, matchSelector, type Requirement } from '#core';
import { samplesFromConditions } from '../../../../core/src/manager/samples/samples-from-conditions.js';

const from = (selector: LabelSelector | undefined) => samplesFromConditions(selector, { source: 'made' });
const expressions = (...matchExpressions: readonly Requirement[]): LabelSelector => ({ matchExpressions });
const requirement = (key: string, operator: string, ...values: readonly string[]): Requirement =>
  operator === 'Match' ? { key, operator, regexValue: values[0] ?? '' } : { key, operator, values };

describe('one matching alert, and one for each condition that only this condition rejects', () => {
  test.each<[string, LabelSelector]>([
    ['labels', { matchLabels: { severity: 'critical', team: 'shop' } }],
    ['a list', expressions(requirement('severity', 'In', 'critical', 'error'))],
    ['an exclusion', expressions(requirement('namespace', 'NotIn', 'demo', 'kube-system'))],
    ['presence', expressions(requirement('node', 'Exists'), requirement('pod', 'DoesNotExist'))],
    ['an expression', expressions(requirement('pod', 'Match', '^(web|api)-[0-9]{3}$'))],
    ['an expression and a list', expressions(requirement('a', 'Match', 'b'), requirement('a', 'In', 'a', 'ab', 'b'))],
    [
      'an expression and an exclusion',
      expressions(requirement('a', 'Match', '^[ab]$'), requirement('a', 'NotIn', 'a')),
    ],
    ['two expressions', expressions(requirement('a', 'Match', 'x-1'), requirement('a', 'Match', 'y$'))],
    ['the name', expressions(requirement('alertname', 'Match', '^Pod'), requirement('alertname', 'NotIn', 'Pod'))],
    [
      'the default labels',
      expressions(requirement('severity', 'DoesNotExist'), requirement('alerttype', 'NotIn', 'metric')),
    ],
    ['a key of every JavaScript object', expressions(requirement('constructor', 'In', 'toString'))],
  ])('%s', (_, selector) => {
    const { samples, contradiction } = from(selector);
    const count = Object.keys(selector.matchLabels ?? {}).length + (selector.matchExpressions ?? []).length;
    expect(contradiction).toBeUndefined();
    expect(samples.map(({ id }) => id)).toEqual(Array.from({ length: count + 1 }, (_, index) => `made#${index}`));
    const [first, ...misses] = samples.map(({ labels }) => matchSelector(selector, labels));
    expect(first).toEqual({ outcome: 'match' });
    for (const [index, result] of misses.entries()) {
      const failures = result.outcome === 'mismatch' ? result.failures : [];
      expect(failures, `miss ${index}`).toHaveLength(1);
    }
  });

  test('near misses are typos if possible', () => {
    const [, miss] = from({ matchLabels: { severity: 'critical' } }).samples;
    expect(miss?.labels.severity).toBe('Critical');
  });

  test('no conditions: one alert', () => {
    expect(from(undefined).samples).toHaveLength(1);
  });
});

describe('contradictions are explained', () => {
  test.each<[string, string, LabelSelector]>([
    ['two', '“{first}” and “{second}”', expressions(requirement('a', 'In', 'x'), requirement('a', 'NotIn', 'x'))],
    ['presence', '“{first}” and “{second}”', expressions(requirement('a', 'Exists'), requirement('a', 'DoesNotExist'))],
    [
      'three',
      'the conditions on {label}',
      expressions(requirement('a', 'In', 'x', 'y'), requirement('a', 'NotIn', 'x'), requirement('a', 'NotIn', 'y')),
    ],
    ['not found', 'Found no value of', expressions(requirement('a', 'Match', '^b$'), requirement('a', 'Match', '^c$'))],
    ['invalid', 'cannot be evaluated', expressions(requirement('a', 'Match', '('))],
  ])('%s', (_, words, selector) => {
    const { samples, contradiction } = from(selector);
    expect(contradiction?.template).toContain(words);
    for (const { labels } of samples) expect(matchSelector(selector, labels).outcome).not.toBe('match');
  });
});

test('for any conditions, the first alert matches or nothing does, and near misses do not match', () => {
  const values = fc.array(fc.constantFrom('a', 'b', 'A', '', 'ab'), { minLength: 1, maxLength: 3 });
  const anyRequirement = fc.oneof(
    fc.record({ key: fc.constantFrom('x', 'y'), operator: fc.constantFrom('In', 'NotIn'), values }),
    fc.record({ key: fc.constantFrom('x', 'y'), operator: fc.constantFrom('Exists', 'DoesNotExist', 'in') }),
    fc.record({
      key: fc.constantFrom('x', 'y'),
      operator: fc.constant('Match'),
      regexValue: fc.oneof(fc.constantFrom('a', '^b$', '[ab]+', '^$', '(', 'a|b', '(?i)a.b', '\\w{2}'), fc.string()),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyRequirement, { maxLength: 5 }), (matchExpressions) => {
      const selector: LabelSelector = { matchExpressions };
      const { samples, contradiction } = from(selector);
      const outcomes = samples.map(({ labels }) => matchSelector(selector, labels).outcome);
      const expected = contradiction ? [] : ['match'];
      return (
        outcomes.filter((outcome) => outcome === 'match').length === expected.length &&
        (contradiction !== undefined || outcomes[0] === 'match')
      );
    }),
  );
});
