import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelKnowledge, LabelSet } from '../../../../core/src/go/promql/label-set.js';
import { memoizeExpressions } from '../../../../core/src/go/regexp/memoize-expressions.js';
import { type Formula, isAlways, isNever } from '../../../../core/src/manager/open-labels/formula.js';
import { type JudgedLabels, judgeSelector } from '../../../../core/src/manager/open-labels/judge-selector.js';
import { valuesByLabel } from '../../../../core/src/manager/open-labels/known-values.js';
import { hasValue } from '../../../../core/src/manager/open-labels/value-set.js';
import { dependsPhrase, labelsOf, whenPhrase } from '../../../../core/src/manager/open-labels/when-phrase.js';
import { type CompileOptions, compileSelector } from '../../../../core/src/model/selector/compile-selector.js';
import { outcomeOf } from '../../../../core/src/model/selector/match-selector.js';
import type { LabelSelector } from '../../../../core/src/model/selector/selector.js';
import { renderPhrase } from '../../../../core/src/text/phrase.js';
import { alertLabels, allowedLabels, labelSet, selector } from './generators.js';

const compile = memoizeExpressions();

function judged(set: LabelSet): JudgedLabels {
  return { values: valuesByLabel(set, undefined, compile), compile, known: new WeakMap() };
}

/** Whether a formula holds for an alert; undefined when it does not say. */
function holdsFor(formula: Formula, labels: Readonly<Record<string, string>>): boolean | undefined {
  if (formula === 'complex') return undefined;
  return formula.some((term) =>
    [...term].every(([key, set]) => (Object.hasOwn(labels, key) ? hasValue(set, labels[key] ?? '') : set.absent)),
  );
}

const release: fc.Arbitrary<CompileOptions> = fc.record({
  matchSemantics: fc.constantFrom('unavailable' as const, 'missing-passes' as const, 'missing-is-empty' as const),
  unusable: fc.constantFrom('passes' as const, 'fails' as const),
});

describe('a selector judged for all alerts of a rule', () => {
  it('never contradicts the answer for one alert, and says when it matches', () => {
    let tried = 0;
    fc.assert(
      fc.property(selector, labelSet, alertLabels, release, (conditions, set, given, options) => {
        const labels = allowedLabels(set, given);
        if (!labels) return;
        tried++;
        const compiled = compileSelector(conditions, { compile, ...options });
        const { match, mayMatch, error } = judgeSelector(compiled, judged(set));
        const outcome = outcomeOf(compiled, labels);
        const answers = { match, may: mayMatch, error };
        const found = {
          match: outcome === 'match',
          may: outcome === 'match' || outcome === 'unknown',
          error: outcome === 'error',
        };
        for (const name of ['match', 'may', 'error'] as const) {
          if (isAlways(answers[name])) expect(found[name]).toBe(true);
          if (isNever(answers[name])) expect(found[name]).toBe(false);
          expect(holdsFor(answers[name], labels) ?? found[name]).toBe(found[name]);
        }
      }),
      { numRuns: 5_000 },
    );
    expect(tried).toBeGreaterThan(1_000);
  });

  it('never depends on labels that are certain, absent, or cannot exist', () => {
    fc.assert(
      fc.property(selector, labelSet, (conditions, { labels }) => {
        const certain = [...labels].filter(([, { is }]) => is !== 'open');
        const compiled = compileSelector(conditions, { compile });
        const answers = judgeSelector(compiled, judged({ labels: new Map(certain), closed: true }));
        for (const formula of Object.values(answers)) expect(isAlways(formula) || isNever(formula)).toBe(true);
      }),
    );
  });

  it('depends on a label without expressions only if some value matches and some does not', () => {
    const plain = selector.filter(({ matchExpressions = [] }) =>
      matchExpressions.every(({ operator }) => operator !== 'Match'),
    );
    const values = [
      undefined,
      'pay',
      'payment',
      'pay-api',
      'shop',
      'critical',
      'web-0',
      'web-1',
      'default',
      'x',
      'other',
    ];
    fc.assert(
      fc.property(plain, (conditions) => {
        const compiled = compileSelector(conditions, { compile });
        if (compiled.problems.length > 0 || compiled.conditions.some(({ unknown }) => unknown)) return;
        const set: LabelSet = { labels: new Map([['namespace', OPEN]]), closed: true };
        const { match } = judgeSelector(compiled, judged(set));
        const outcomes = values.map(
          (text) => outcomeOf(compiled, text === undefined ? {} : { namespace: text }) === 'match',
        );
        expect(isAlways(match)).toBe(outcomes.every((each) => each));
        expect(isNever(match)).toBe(outcomes.every((each) => !each));
      }),
    );
  });
});

const OPEN: LabelKnowledge = { is: 'open', mayBeAbsent: true, limits: [] };
const PRESENT: LabelKnowledge = { is: 'open', mayBeAbsent: false, limits: [] };

function when(conditions: LabelSelector, labels: Readonly<Record<string, LabelKnowledge>>): string {
  const set = judged({ labels: new Map(Object.entries(labels)), closed: true });
  const { match } = judgeSelector(compileSelector(conditions), set);
  if (isAlways(match)) return 'always';
  if (isNever(match)) return 'never';
  return renderPhrase(whenPhrase(match, set.values) ?? dependsPhrase(labelsOf(match)));
}

function limited(op: '=~' | '!~' | '!=', value: string): LabelKnowledge {
  return { is: 'open', mayBeAbsent: false, limits: [{ op, value }] };
}

function conditions(...matchExpressions: NonNullable<LabelSelector['matchExpressions']>): LabelSelector {
  return { matchExpressions };
}

describe('the condition', () => {
  const payment = { matchLabels: { namespace: 'payment' } };
  const notPayment = conditions({ key: 'namespace', operator: 'NotIn', values: ['payment'] });
  const startsWithPay = conditions({ key: 'namespace', operator: 'Match', regexValue: '^pay' });

  it.each<[string, LabelSelector, LabelKnowledge]>([
    ['namespace is payment', payment, OPEN],
    ['always', payment, { is: 'certain', value: 'payment' }],
    ['never', payment, { is: 'absent' }],
    ['namespace is payment', payment, limited('=~', 'payment|shop')],
    ['never', payment, limited('=~', 'shop|cart')],
    ['never', payment, limited('!=', 'payment')],
    ['namespace is not payment', notPayment, OPEN],
    ['namespace is shop', notPayment, limited('=~', 'payment|shop')],
    ['always', notPayment, limited('!=', 'payment')],
    ['namespace matches /^pay/', startsWithPay, OPEN],
    ['always', startsWithPay, limited('=~', 'payment-.+')],
    ['never', startsWithPay, limited('=~', 'shop-.*')],
    ['never', startsWithPay, limited('=~', 'shop|cart')],
    ['namespace exists', conditions({ key: 'namespace', operator: 'Exists' }), OPEN],
    ['always', conditions({ key: 'namespace', operator: 'Exists' }), PRESENT],
    ['namespace does not exist', conditions({ key: 'namespace', operator: 'DoesNotExist' }), OPEN],
  ])('%s', (expected, tried, knowledge) => {
    expect(when(tried, { namespace: knowledge })).toBe(expected);
  });

  it('names several labels, and does not repeat the limits of the expression', () => {
    const several = conditions(
      { key: 'namespace', operator: 'In', values: ['payment', 'shop'] },
      { key: 'pod', operator: 'NotIn', values: ['web-0'] },
    );
    expect(when(several, { namespace: OPEN, pod: limited('=~', 'web-.*') })).toBe(
      'namespace is one of payment, shop and pod is not web-0',
    );
    const excluded = conditions(
      { key: 'namespace', operator: 'Exists' },
      { key: 'namespace', operator: 'NotIn', values: ['shop'] },
    );
    expect(when(excluded, { namespace: OPEN })).toBe('namespace exists and namespace is not shop');
  });
});
