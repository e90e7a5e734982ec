import { describe, expect, test } from 'vitest';
import { compileSelector } from '../../../../core/src/model/selector/compile-selector.js';
import {
  type Labels,
  matchCompiled,
  matchSelector,
  outcomeOf,
} from '../../../../core/src/model/selector/match-selector.js';
import type { LabelSelector, MatchResult } from '../../../../core/src/model/selector/selector.js';

const labels = { alertname: 'PodDown', severity: 'warning', pod: 'web-0', namespace: 'shop' };
const bad = { key: 'severity', operator: 'Equals', values: ['warning'] };
const badRegex = { key: 'pod', operator: 'Match', regexValue: '(' };
const found = { key: 'pod', operator: 'Match', regexValue: '^web-' };
const notFound = { key: 'pod', operator: 'Match', regexValue: '^db-' };

const outcomes: readonly [string, LabelSelector | undefined, Labels, MatchResult['outcome']][] = [
  ['no selector', undefined, labels, 'match'],
  ['no selector, no label map', undefined, undefined, 'match'],
  ['an empty selector', {}, labels, 'match'],
  ['an empty selector, empty labels', {}, {}, 'match'],
  ['an empty selector, no label map', {}, undefined, 'mismatch'],
  ['a bad selector, no label map', { matchExpressions: [bad] }, undefined, 'mismatch'],
  ['labels with these values', { matchLabels: { severity: 'warning', pod: 'web-0' } }, labels, 'match'],
  ['a label with another value', { matchLabels: { severity: 'warning', pod: 'web-1' } }, labels, 'mismatch'],
  ['labels and expressions', { matchLabels: { severity: 'warning' }, matchExpressions: [found] }, labels, 'match'],
  ['a pair with an invalid label value', { matchLabels: { severity: 'a b' } }, labels, 'error'],
  ['an invalid key', { matchExpressions: [{ key: '级别', operator: 'Exists' }] }, labels, 'error'],
  ['any key with Match', { matchExpressions: [{ key: '级别', operator: 'Match', regexValue: '^$' }] }, labels, 'match'],
  ['an invalid condition after a search that holds', { matchExpressions: [found, bad] }, labels, 'error'],
  ['an invalid condition after a search that does not hold', { matchExpressions: [notFound, bad] }, labels, 'mismatch'],
  [
    'an invalid condition before a search that does not hold',
    { matchExpressions: [bad, notFound] },
    labels,
    'mismatch',
  ],
  [
    'an invalid pair before a search that does not hold',
    { matchLabels: { pod: '/' }, matchExpressions: [notFound] },
    labels,
    'mismatch',
  ],
  [
    'an invalid condition next to one that does not hold',
    { matchLabels: { severity: 'x' }, matchExpressions: [bad] },
    labels,
    'error',
  ],
  ['an invalid search after one that does not hold', { matchExpressions: [notFound, badRegex] }, labels, 'mismatch'],
  ['an invalid search before one that does not hold', { matchExpressions: [badRegex, notFound] }, labels, 'error'],
  [
    'names of inherited members',
    { matchExpressions: [{ key: 'constructor', operator: 'Exists' }] },
    labels,
    'mismatch',
  ],
  [
    'a label called __proto__',
    { matchExpressions: [{ key: '__proto__', operator: 'Match', regexValue: '^x$' }] },
    JSON.parse('{"__proto__": "x"}'),
    'match',
  ],
];

test.each(outcomes)('%s', (_name, selector, alert, outcome) => {
  expect(matchSelector(selector, alert).outcome).toBe(outcome);
  expect(outcomeOf(compileSelector(selector), alert)).toBe(outcome);
});

describe('failures', () => {
  test('lists all failing conditions in the order of the selector', () => {
    const selector: LabelSelector = {
      matchLabels: { severity: 'critical', namespace: 'shop' },
      matchExpressions: [
        { key: 'node', operator: 'Exists' },
        notFound,
        { key: 'namespace', operator: 'NotIn', values: ['shop', 'web'] },
        { key: 'pod', operator: 'DoesNotExist' },
        { key: 'cluster', operator: 'Match', regexValue: 'x' },
        found,
      ],
    };
    expect(matchSelector(selector, labels)).toEqual({
      outcome: 'mismatch',
      failures: [
        {
          place: { in: 'matchLabels', key: 'severity' },
          key: 'severity',
          operator: 'In',
          wanted: ['critical'],
          actual: 'warning',
        },
        { place: { in: 'matchExpressions', index: 0 }, key: 'node', operator: 'Exists', wanted: [], actual: undefined },
        {
          place: { in: 'matchExpressions', index: 1 },
          key: 'pod',
          operator: 'Match',
          wanted: ['^db-'],
          actual: 'web-0',
        },
        {
          place: { in: 'matchExpressions', index: 2 },
          key: 'namespace',
          operator: 'NotIn',
          wanted: ['shop', 'web'],
          actual: 'shop',
        },
        {
          place: { in: 'matchExpressions', index: 3 },
          key: 'pod',
          operator: 'DoesNotExist',
          wanted: [],
          actual: 'web-0',
        },
        {
          place: { in: 'matchExpressions', index: 4 },
          key: 'cluster',
          operator: 'Match',
          wanted: ['x'],
          actual: undefined,
        },
      ],
    });
  });

  test('omits invalid conditions', () => {
    const result = matchSelector({ matchExpressions: [bad, notFound, badRegex] }, labels);
    expect(result).toMatchObject({ outcome: 'mismatch', failures: [{ place: { in: 'matchExpressions', index: 1 } }] });
  });

  test.each([
    [
      { matchLabels: { 'a/b/c': 'x' }, matchExpressions: [bad] },
      { in: 'matchLabels', key: 'a/b/c' },
    ],
    [{ matchExpressions: [bad, found, badRegex] }, { in: 'matchExpressions', index: 2 }],
  ])('an error names its place: %j', (selector, place) => {
    expect(matchSelector(selector, labels)).toMatchObject({
      outcome: 'error',
      place,
      message: expect.stringMatching(/./),
    });
  });
});

test('uses the given function to compile expressions', () => {
  const asked: string[] = [];
  const selector = compileSelector(
    { matchExpressions: [found, notFound] },
    {
      compile: (pattern) => {
        asked.push(pattern);
        return { expression: { test: () => true } };
      },
    },
  );
  expect(asked).toEqual(['^web-', '^db-']);
  expect(matchCompiled(selector, labels)).toEqual({ outcome: 'match' });
});
