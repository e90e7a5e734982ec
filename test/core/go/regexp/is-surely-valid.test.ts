import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSurelyValid } from '../../../../core/src/go/regexp/is-surely-valid.js';
import { compileRegularExpression } from '../../../../core/src/go/regexp/regular-expression.js';

it.each([
  '',
  'web',
  '^web-1$',
  '^web-(a|b)-[0-9a-f]{5}(-[a-z0-9]+)?$',
  '^prod-.*|^staging-.+?$',
  '^(?:kube-system|kubesphere-.*)$',
  String.raw`^10\.0\.\d+\.\d+:9100$`,
  '[^a-z_-]+',
  'cpu|memory|',
])('recognizes %j as valid', (pattern) => {
  expect(isSurelyValid(pattern)).toBe(true);
});

it.each([
  '*a',
  'a**',
  '^*',
  'a|*',
  '(*a)',
  'a{1001}',
  '(a{99}){99}',
  '[z-a]',
  '[]',
  '[a',
  '(a',
  'a)',
  'a\\',
  '\\8',
  '\\pX',
  '(?<a>b)',
  '(?=a)',
  '[[:foo:]]',
  'a'.repeat(1001),
])('leaves %j to the parser', (pattern) => {
  expect(isSurelyValid(pattern)).toBe(false);
});

const PARTS = [
  'a',
  '-',
  'a-z',
  '0-9',
  '.',
  '*',
  '+',
  '?',
  '{2}',
  '{99}',
  '{2,1}',
  '[',
  '[^',
  ']',
  '(',
  '(?:',
  ')',
  '|',
  '^',
  '$',
  '\\',
  '\\.',
  '\\d',
  '\\-',
  ' ',
  '中',
];

it('accepts only valid expressions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join('')),
      (pattern) => {
        if (isSurelyValid(pattern)) expect(compileRegularExpression(pattern)).toHaveProperty('expression');
      },
    ),
    { numRuns: 3000, examples: [['(|a)*'], ['()'], ['(a|){2}'], ['a{0}'], ['[a-]'], ['[-]'], ['^$|$']] },
  );
});
