import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegularExpression } from '#core';
import { compileCondition } from '../../../../core/src/model/selector/compile-condition.js';
import { findContradiction } from '../../../../core/src/model/selector/find-contradiction.js';
import { findImplied } from '../../../../core/src/model/selector/find-implied.js';
import type { Requirement } from '../../../../core/src/model/selector/selector.js';

const key = 'severity';
const letters = ['a', 'b', 'ab', 'c'];
/** All values that the conditions below distinguish, and the absence of the label. */
const universe = [undefined, '', ...letters, 'other'];

const condition = fc.oneof(
  fc
    .constantFrom('In', 'NotIn')
    .chain((operator) =>
      fc
        .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 })
        .map((values) => ({ key, operator, values })),
    ),
  fc.constantFrom('Exists', 'DoesNotExist').map((operator) => ({ key, operator })),
  fc.constantFrom('^a', 'b', '^$', '^(a|c)$', 'x*').map((regexValue) => ({ key, operator: 'Match', regexValue })),
);
const conditions = fc.array(condition, { minLength: 2, maxLength: 6 });

/** The values that meet all conditions, found by testing each. */
function passing(requirements: readonly Requirement[]): readonly (string | undefined)[] {
  const tests = requirements.map((requirement) => {
    const place = { in: 'matchExpressions', index: 0 } as const;
    const { holds } = compileCondition({ ...requirement, place }, compileRegularExpression, 'missing-is-empty');
    if (!holds) throw new Error('An invalid condition.');
    return holds;
  });
  return universe.filter((value) => tests.every((test) => test(value)));
}

const contradictionOf = (all: readonly Requirement[]) => findContradiction(all, compileRegularExpression);

describe('findContradiction', () => {
  it('is correct: no value meets all conditions, and some value meets those before', () => {
    fc.assert(
      fc.property(conditions, (all) => {
        const found = contradictionOf(all);
        fc.pre(found !== undefined);
        const index = found?.index ?? 0;
        expect(passing(all.slice(0, index + 1))).toEqual([]);
        const [last, other] = [all[index], found?.other === undefined ? undefined : all[found.other]];
        if (last && other) expect(passing([other, last])).toEqual([]);
      }),
    );
  });

  it('misses only contradictions between expressions', () => {
    fc.assert(
      fc.property(conditions, (all) => {
        const searches = all.filter(({ operator }) => operator === 'Match');
        fc.pre(searches.length === 0 || all.some(({ operator }) => operator === 'In'));
        expect(contradictionOf(all) !== undefined).toBe(passing(all).length === 0);
      }),
    );
  });

  it('handles thousands of conditions', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ key, operator: 'NotIn', values: [`v${index}`] }));
    const all = [{ key, operator: 'In', values: ['v2999'] }, ...many];
    expect(contradictionOf(all)).toEqual({ index: 3000, other: 0 });
  });
});

describe('findImplied', () => {
  const impliedIn = (all: readonly Requirement[]) => findImplied(all, compileRegularExpression);

  it('is correct: the same values match without the implied conditions', () => {
    fc.assert(
      fc.property(conditions, (all) => {
        fc.pre(contradictionOf(all) === undefined);
        const implied = impliedIn(all);
        const left = all.filter((_, index) => implied.every((one) => one.index !== index));
        expect(passing(left)).toEqual(passing(all));
        for (const { index, by } of implied) {
          const [own, other] = [all[index], all[by]];
          if (own && other) expect(passing([other, own])).toEqual(passing([other]));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, readonly Requirement[], readonly number[]]>([
    [
      'a repeated list in a different order',
      [
        { key, operator: 'In', values: ['a', 'b'] },
        { key, operator: 'In', values: ['b', 'a'] },
      ],
      [1],
    ],
    [
      'a longer list',
      [
        { key, operator: 'In', values: ['a', 'b'] },
        { key, operator: 'In', values: ['a'] },
      ],
      [0],
    ],
    [
      'a shorter exclusion',
      [
        { key, operator: 'NotIn', values: ['a'] },
        { key, operator: 'NotIn', values: ['a', 'b'] },
      ],
      [0],
    ],
    [
      'Exists beside In',
      [
        { key, operator: 'Exists' },
        { key, operator: 'In', values: ['a'] },
      ],
      [0],
    ],
    [
      'Exists beside Match',
      [
        { key, operator: 'Exists' },
        { key, operator: 'Match', regexValue: 'a' },
      ],
      [],
    ],
    [
      'Match beside In',
      [
        { key, operator: 'Match', regexValue: '^a' },
        { key, operator: 'In', values: ['a', 'ab'] },
      ],
      [0],
    ],
    [
      'lists that overlap',
      [
        { key, operator: 'In', values: ['a', 'b'] },
        { key, operator: 'In', values: ['b', 'c'] },
      ],
      [],
    ],
  ])('%s', (_, all, expected) => {
    expect(impliedIn(all).map(({ index }) => index)).toEqual(expected);
  });
});
