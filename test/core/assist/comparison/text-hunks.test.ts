import { expect, test } from 'vitest';
import { textHunks } from '../../../../core/src/assist/comparison/text-hunks.js';

test.each([
  ['the same text', 'a\nb', 'a\nb', []],
  ['a changed last line', 'a\nb', 'a\nc', [[' a', '-b', '+c']]],
  ['an added text', '', 'a', [['+a']]],
  [
    'distant changes',
    '1\na\nb\nc\nd\ne\nf\ng\n2',
    '3\na\nb\nc\nd\ne\nf\ng\n4',
    [
      ['-1', '+3', ' a', ' b', ' c'],
      [' e', ' f', ' g', '-2', '+4'],
    ],
  ],
])('%s', (_name, before, after, hunks) => expect(textHunks(before, after)).toEqual(hunks));
