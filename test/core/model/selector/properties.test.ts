import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRegularExpression } from '#core';
import { compileSelector } from '../../../../core/src/model/selector/compile-selector.js';
import { matchSelector, outcomeOf } from '../../../../core/src/model/selector/match-selector.js';
import type { LabelSelector } from '../../../../core/src/model/selector/selector.js';
import { validateSelector } from '../../../../core/src/model/selector/validate-selector.js';

const key = fc.constantFrom('severity', 'pod', 'example.com/team', '级别', '', '__proto__', 'a/b/c');
const value = fc.oneof(
  fc.constantFrom('', 'critical', 'error', 'web-0', 'a b', '严重'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const labelValue = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const regex = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc
    .array(
      fc.constantFrom('(', ')', '[', ']', '^', '\\', 'p{', 'Q', '(?P<n>', '(?<', '{2}', '*', '|', 'a', '[:', '中', '-'),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
);
const requirement = fc.record(
  {
    key,
    operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Match', 'in', '', 'toString'),
    values: fc.array(value, { maxLength: 3 }),
    regexValue: regex,
  },
  { requiredKeys: ['key', 'operator'] },
);
const selector: fc.Arbitrary<LabelSelector> = fc.record(
  { matchLabels: fc.dictionary(key, value, { maxKeys: 3 }), matchExpressions: fc.array(requirement, { maxLength: 4 }) },
  { requiredKeys: [] },
);
const labels = fc.dictionary(key, value, { maxKeys: 5 });

test('the outcome is the same with and without reasons', () => {
  fc.assert(
    fc.property(selector, labels, (tried, alert) => {
      expect(outcomeOf(compileSelector(tried), alert)).toBe(matchSelector(tried, alert).outcome);
    }),
  );
});

test('only an invalid selector causes an error, and a mismatch has reasons', () => {
  fc.assert(
    fc.property(selector, labels, (tried, alert) => {
      const result = matchSelector(tried, alert);
      if (result.outcome === 'error') expect(validateSelector(tried)).not.toEqual([]);
      if (result.outcome === 'mismatch') expect(result.failures).not.toEqual([]);
    }),
  );
});

test('NotIn is the opposite of In, and DoesNotExist of Exists', () => {
  fc.assert(
    fc.property(
      fc.array(labelValue, { minLength: 1, maxLength: 3 }),
      fc.option(labelValue, { nil: undefined }),
      (values, actual) => {
        const alert = actual === undefined ? {} : { k: actual };
        const outcome = (operator: string, wanted?: string[]) =>
          matchSelector({ matchExpressions: [{ key: 'k', operator, ...(wanted && { values: wanted }) }] }, alert)
            .outcome;
        expect(outcome('In', values)).not.toBe(outcome('NotIn', values));
        expect(outcome('Exists')).not.toBe(outcome('DoesNotExist'));
      },
    ),
  );
});

test('a pair equals an In with one value', () => {
  fc.assert(
    fc.property(key, value, labels, (name, wanted, alert) => {
      const pair = { matchLabels: Object.fromEntries([[name, wanted]]) };
      const listed = { matchExpressions: [{ key: name, operator: 'In', values: [wanted] }] };
      expect(matchSelector(pair, alert).outcome).toBe(matchSelector(listed, alert).outcome);
    }),
  );
});

test('the order of conditions other than searches does not matter', () => {
  fc.assert(
    fc.property(fc.array(requirement, { maxLength: 4 }), labels, (requirements, alert) => {
      const ordered = requirements.filter(({ operator }) => operator !== 'Match');
      const outcome = matchSelector({ matchExpressions: ordered }, alert).outcome;
      expect(matchSelector({ matchExpressions: ordered.toReversed() }, alert).outcome).toBe(outcome);
    }),
  );
});

test('a quoted text matches every text that contains it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
      const compiled = compileRegularExpression(text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'));
      expect('expression' in compiled && compiled.expression.test(before + text + after)).toBe(true);
    }),
  );
});
