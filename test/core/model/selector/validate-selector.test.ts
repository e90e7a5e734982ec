import { expect, test } from 'vitest';
import { describeProblem } from '../../../../core/src/model/selector/describe-problem.js';
import type { LabelSelector } from '../../../../core/src/model/selector/selector.js';
import type { SelectorProblem } from '../../../../core/src/model/selector/selector-problem.js';
import { validateSelector } from '../../../../core/src/model/selector/validate-selector.js';

const first = { in: 'matchExpressions', index: 0 } as const;
const pair = (key: string) => ({ in: 'matchLabels', key }) as const;

const table: readonly [LabelSelector | undefined, readonly SelectorProblem[]][] = [
  [undefined, []],
  [{}, []],
  [{ matchLabels: { severity: 'error', 'example.com/team': '' } }, []],
  [{ matchExpressions: [{ key: '', operator: 'Match', regexValue: 'x', values: ['a b'] }] }, []],
  [{ matchLabels: { '': 'x' } }, [{ code: 'key-invalid', place: pair(''), key: '', reason: 'name-empty' }]],
  [
    { matchLabels: { severity: '严重' } },
    [{ code: 'value-invalid', place: pair('severity'), value: '严重', index: 0, reason: 'characters' }],
  ],
  [
    { matchExpressions: [{ key: 'a', operator: 'In', values: ['x', '-', 'y'.repeat(64)] }] },
    [
      { code: 'value-invalid', place: first, value: '-', index: 1, reason: 'characters' },
      { code: 'value-invalid', place: first, value: 'y'.repeat(64), index: 2, reason: 'too-long' },
    ],
  ],
  [
    { matchExpressions: [{ key: 'a', operator: 'NotIn' }] },
    [{ code: 'values-missing', place: first, operator: 'NotIn' }],
  ],
  [
    { matchExpressions: [{ key: 'a b', operator: 'Exists', values: ['x y'] }] },
    [
      { code: 'key-invalid', place: first, key: 'a b', reason: 'name-characters' },
      { code: 'values-forbidden', place: first, operator: 'Exists' },
    ],
  ],
  [
    { matchExpressions: [{ key: 'a', operator: 'exists' }] },
    [{ code: 'operator-unknown', place: first, operator: 'exists' }],
  ],
  [
    { matchExpressions: [{ key: 'a', operator: 'Match', regexValue: 'a(b' }] },
    [
      {
        code: 'regex-invalid',
        place: first,
        regex: 'a(b',
        problem: { code: 'missing-parenthesis', fragment: 'a(b' },
      },
    ],
  ],
];

test.each(table)('%j', (selector, problems) => {
  expect(validateSelector(selector)).toEqual(problems);
  for (const problem of problems) expect(describeProblem(problem)).not.toContain('undefined');
});
