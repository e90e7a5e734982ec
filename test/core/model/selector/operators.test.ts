import { expect, test } from 'vitest';
import { matchSelector } from '../../../../core/src/model/selector/match-selector.js';
import type { MatchResult, Requirement } from '../../../../core/src/model/selector/selector.js';

type Outcome = MatchResult['outcome'];

/** The outcomes of each requirement on `severity` for an alert without the label, with the empty text, and with values. */
const table: readonly [
  Omit<Requirement, 'key'>,
  Readonly<Record<'missing' | '' | 'error' | 'ERROR' | 'an error', Outcome>>,
][] = [
  [
    { operator: 'In', values: ['error'] },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
  [
    { operator: 'In', values: ['critical', 'error'] },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
  [
    { operator: 'In', values: [''] },
    { missing: 'mismatch', '': 'match', error: 'mismatch', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
  [
    { operator: 'In', values: [] },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  [{ operator: 'In' }, { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' }],
  [
    { operator: 'In', values: ['an error'] },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  [
    { operator: 'NotIn', values: ['error'] },
    { missing: 'match', '': 'match', error: 'mismatch', ERROR: 'match', 'an error': 'match' },
  ],
  [
    { operator: 'NotIn', values: [''] },
    { missing: 'match', '': 'mismatch', error: 'match', ERROR: 'match', 'an error': 'match' },
  ],
  [{ operator: 'NotIn' }, { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' }],
  [{ operator: 'Exists' }, { missing: 'mismatch', '': 'match', error: 'match', ERROR: 'match', 'an error': 'match' }],
  [
    { operator: 'Exists', values: [] },
    { missing: 'mismatch', '': 'match', error: 'match', ERROR: 'match', 'an error': 'match' },
  ],
  [
    { operator: 'Exists', values: ['error'] },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  [
    { operator: 'DoesNotExist' },
    { missing: 'match', '': 'mismatch', error: 'mismatch', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
  [
    { operator: 'DoesNotExist', values: [''] },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  [
    { operator: 'Match', regexValue: 'error' },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'mismatch', 'an error': 'match' },
  ],
  [
    { operator: 'Match', regexValue: '^error$' },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
  [
    { operator: 'Match', regexValue: '(?i)^error$' },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'match', 'an error': 'mismatch' },
  ],
  [
    { operator: 'Match', regexValue: '^$' },
    { missing: 'match', '': 'match', error: 'mismatch', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
  [
    { operator: 'Match', regexValue: '' },
    { missing: 'match', '': 'match', error: 'match', ERROR: 'match', 'an error': 'match' },
  ],
  [
    { operator: 'Match', values: ['critical'] },
    { missing: 'match', '': 'match', error: 'match', ERROR: 'match', 'an error': 'match' },
  ],
  [
    { operator: 'Match', values: ['no label value!'], regexValue: 'err' },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'mismatch', 'an error': 'match' },
  ],
  [
    { operator: 'Match', regexValue: '(' },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  [
    { operator: 'in', values: ['error'] },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  [{ operator: '' }, { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' }],
  [
    { operator: 'constructor', values: ['error'] },
    { missing: 'error', '': 'error', error: 'error', ERROR: 'error', 'an error': 'error' },
  ],
  // A placeholder hides a value: what it may be decides.
  [
    { operator: 'In', values: ['error', '%LEVEL%'] },
    { missing: 'mismatch', '': 'unknown', error: 'match', ERROR: 'unknown', 'an error': 'unknown' },
  ],
  [
    { operator: 'NotIn', values: ['error', '%LEVEL%'] },
    { missing: 'match', '': 'unknown', error: 'mismatch', ERROR: 'unknown', 'an error': 'unknown' },
  ],
  [
    { operator: 'Match', regexValue: '^%LEVEL%$' },
    { missing: 'unknown', '': 'unknown', error: 'unknown', ERROR: 'unknown', 'an error': 'unknown' },
  ],
  [
    { operator: '{{ .Values.operator }}', values: ['error'] },
    { missing: 'unknown', '': 'unknown', error: 'unknown', ERROR: 'unknown', 'an error': 'unknown' },
  ],
  [
    { operator: 'In', values: ['error'], regexValue: '(' },
    { missing: 'mismatch', '': 'mismatch', error: 'match', ERROR: 'mismatch', 'an error': 'mismatch' },
  ],
];

test.each(table)('%j', (requirement, outcomes) => {
  const selector = { matchExpressions: [{ key: 'severity', ...requirement }] };
  const labelled = Object.keys(outcomes).map((value): [string, Outcome] => {
    const labels = value === 'missing' ? { alertname: 'x' } : { alertname: 'x', severity: value };
    return [value, matchSelector(selector, labels).outcome];
  });
  expect(Object.fromEntries(labelled)).toEqual(outcomes);
});
