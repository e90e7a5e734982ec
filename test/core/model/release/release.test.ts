import { expect, test } from 'vitest';
import type { MatchSemantics } from '../../../../core/src/model/release/releases.js';
import { compileSelector } from '../../../../core/src/model/selector/compile-selector.js';
import { matchCompiled, outcomeOf } from '../../../../core/src/model/selector/match-selector.js';
import type { LabelSelector, Requirement } from '../../../../core/src/model/selector/selector.js';

const web: Requirement = { key: 'pod', operator: 'Match', regexValue: '^web-' };
const anything: Requirement = { key: 'pod', operator: 'Match', regexValue: '' };
const optional: Requirement = { key: 'pod', operator: 'Match', regexValue: '^(web-.*)?$' };
const critical: Requirement = { key: 'severity', operator: 'In', values: ['critical'] };
const broken: Requirement = { key: 'severity', operator: 'In', values: [] };

type Outcome = 'match' | 'mismatch' | 'error';
const of = (...matchExpressions: Requirement[]): LabelSelector => ({ matchExpressions });

/** The outcomes for critical alerts without a pod, and with the pods `web-1` and `db-1`. */
const table: readonly [LabelSelector, Readonly<Record<MatchSemantics, readonly [Outcome, Outcome, Outcome]>>][] = [
  [
    of(web),
    {
      unavailable: ['error', 'error', 'error'],
      'missing-passes': ['match', 'match', 'mismatch'],
      'missing-is-empty': ['mismatch', 'match', 'mismatch'],
    },
  ],
  [
    of(anything),
    {
      unavailable: ['error', 'error', 'error'],
      'missing-passes': ['match', 'match', 'match'],
      'missing-is-empty': ['match', 'match', 'match'],
    },
  ],
  [
    of(optional),
    {
      unavailable: ['error', 'error', 'error'],
      'missing-passes': ['match', 'match', 'mismatch'],
      'missing-is-empty': ['match', 'match', 'mismatch'],
    },
  ],
  // An invalid condition matters only when every Match holds.
  [
    of(broken, web),
    {
      unavailable: ['error', 'error', 'error'],
      'missing-passes': ['error', 'error', 'mismatch'],
      'missing-is-empty': ['mismatch', 'error', 'mismatch'],
    },
  ],
  [
    of(critical),
    {
      unavailable: ['match', 'match', 'match'],
      'missing-passes': ['match', 'match', 'match'],
      'missing-is-empty': ['match', 'match', 'match'],
    },
  ],
];

const alerts = [undefined, 'web-1', 'db-1'].map((pod) => ({ severity: 'critical', ...(pod !== undefined && { pod }) }));
const rows = table.flatMap(([selector, expected]) =>
  Object.entries(expected).map(([semantics, outcomes]) => ({
    selector,
    semantics: semantics as MatchSemantics,
    outcomes,
  })),
);

test.each(rows)('$selector.matchExpressions with $semantics', ({ selector, semantics, outcomes }) => {
  const compiled = compileSelector(selector, { matchSemantics: semantics });
  expect(alerts.map((labels) => outcomeOf(compiled, labels))).toEqual(outcomes);
  expect(alerts.map((labels) => matchCompiled(compiled, labels).outcome)).toEqual(outcomes);
});

test('the newest semantics are the default', () => {
  const compiled = compileSelector(of(web));
  expect(alerts.map((labels) => outcomeOf(compiled, labels))).toEqual(['mismatch', 'match', 'mismatch']);
});

test('a missing label that matches is not a reason for a mismatch', () => {
  const selector = of(web, { key: 'severity', operator: 'In', values: ['warning'] });
  const result = matchCompiled(compileSelector(selector, { matchSemantics: 'missing-passes' }), alerts[0]);
  expect(result).toMatchObject({ outcome: 'mismatch', failures: [{ key: 'severity' }] });
});
